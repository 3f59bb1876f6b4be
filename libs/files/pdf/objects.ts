import { inflated } from '../kind/unpack';

/** A stream is unpacked no further, in bytes. */
const mostOfAStream = 4_194_304;

/** A dictionary is looked for no further, in bytes. */
const mostOfABody = 65_536;

/** So many object streams are opened: those of a document of some thousand pages. */
const mostObjectStreams = 200;

/** The objects of a PDF by their numbers, found by looking for them: its own tables may be wrong, and half a file has none. */
export class PdfObjects {
  private readonly bodies = new Map<number, string>();

  private constructor(private readonly file: Buffer, private readonly places: ReadonlyMap<number, number>) {}

  static async in(file: Buffer): Promise<PdfObjects> {
    const objects = new PdfObjects(file, placesIn(file));
    await objects.openStreams();
    return objects;
  }

  /** All that is known of an object: its dictionary or array, or whatever it is. */
  body(number: number): string {
    const known = this.bodies.get(number);
    if (known !== undefined) return known;
    const place = this.places.get(number);
    if (place === undefined) return '';
    const near = this.file.subarray(place, place + mostOfABody);
    const end = near.indexOf('endobj', 0, 'latin1');
    const whole = end < 0 ? near : near.subarray(0, end);
    const stream = whole.indexOf('stream', 0, 'latin1');
    return whole.toString('latin1', 0, stream < 0 ? undefined : stream);
  }

  get numbers(): readonly number[] {
    return [...this.bodies.keys(), ...this.places.keys()];
  }

  /** What an object's stream holds, unpacked; empty where it has none, or none that is read. */
  async stream(number: number): Promise<Buffer> {
    const place = this.places.get(number);
    const body = this.body(number);
    if (place === undefined || this.bodies.has(number)) return Buffer.alloc(0);
    const word = place + Buffer.byteLength(body, 'latin1');
    if (this.file.toString('latin1', word, word + 6) !== 'stream') return Buffer.alloc(0);
    const start = word + (this.file[word + 6] === 0x0d && this.file[word + 7] === 0x0a ? 8 : 7);
    const end = this.file.indexOf('endstream', start, 'latin1');
    const packed = this.file.subarray(start, end < 0 ? this.file.length : end);
    if (!/\/Filter\b/.test(body)) return packed.subarray(0, mostOfAStream);
    if (!/\/Filter\s*\[?\s*\/Fl(ateDecode)?\s*\]?\s*(\/|>>)/.test(body)) return Buffer.alloc(0);
    // What is damaged, or has its line break counted in, is not text.
    return await inflated([packed], 'zlib', mostOfAStream).catch(() => Buffer.alloc(0));
  }

  /** Opens the streams that hold objects of their own. */
  private async openStreams(): Promise<void> {
    const streams = [...this.places.keys()].filter((number) => /\/Type\s*\/ObjStm\b/.test(this.body(number))).slice(0, mostObjectStreams);
    for (const number of streams) {
      const first = Number(/\/First\s+(\d+)/.exec(this.body(number))?.[1] ?? 0);
      const text = (await this.stream(number)).toString('latin1');
      const heads = text.slice(0, first).trim().split(/\s+/).map(Number);
      for (let place = 0; place + 1 < heads.length; place += 2) {
        const [own = 0, from = 0, , to] = heads.slice(place, place + 4);
        this.bodies.set(own, text.slice(first + from, to === undefined ? undefined : first + to));
      }
    }
  }
}

/** Where the text of each object begins: the last one of a number counts, since changes are added behind. */
function placesIn(file: Buffer): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = file.indexOf(' obj', 0, 'latin1'); at >= 0; at = file.indexOf(' obj', at + 4, 'latin1')) {
    const number = /(\d{1,9})\s+\d{1,5}$/.exec(file.toString('latin1', Math.max(0, at - 20), at))?.[1];
    if (number !== undefined) places.set(Number(number), at + 4);
  }
  return places;
}
