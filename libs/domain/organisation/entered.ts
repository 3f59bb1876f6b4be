/** Who or what was entered under an id; nothing for one that nobody entered, such as `constructor`, which every object of the language has. */
export function entered<Thing>(things: Readonly<Record<string, Thing>>, id: string): Thing | undefined {
  return Object.hasOwn(things, id) ? things[id] : undefined;
}
