import { unseen } from './unseen';

it('what is not seen is what Unicode calls a format, a control, an end of a line or paragraph, or to be left out of print, and the blank of Braille', () => {
  const [spelt, meant] = [new RegExp(`^[${unseen}]$`, 'u'), /^[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]$/u];
  const differing = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point)).filter((character) => spelt.test(character) !== meant.test(character));
  expect(differing.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`)).toEqual([]);
});
