import { FileFault } from '../kind/fault';
import { unfiltered } from './filters';
import { valueOf } from './values';

/** What a PDF is looked through for, at most: one that has more is built to keep the reader busy. */
const limits = {
  /** Bytes of a dictionary. */
  body: 8_192,
  /** Objects in the file, and in its object streams. */
  objects: 200_000,
  /** Object streams opened, characters in them and characters of their objects together, and numbers at the head of one. */
  streams: 200,
  unpacked: 16_777_216,
  heads: 20_000,
  /** Places of a word that are looked at; and of ` obj`, which begins every object. */
  places: 10_000,
  beginnings: 400_000,
};

/** The objects of a PDF by their numbers, found by looking for them: its own tables may be wrong, and half a file has none. */
export class PdfObjects {
  private readonly bodies = new Map<number, string>();

  private constructor(private readonly file: Buffer, private readonly places: ReadonlyMap<number, number>) {}

  /** @throws FileFault for a file of more objects than any document has */
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
    const near = this.file.subarray(place, place + limits.body);
    const end = near.indexOf('endobj', 0, 'latin1');
    const whole = end < 0 ? near : near.subarray(0, end);
    const stream = whole.indexOf('stream', 0, 'latin1');
    return whole.toString('latin1', 0, stream < 0 ? undefined : stream);
  }

  /** The objects in whose dictionary a word stands, such as `/XRef`. */
  holding(word: string): readonly number[] {
    const found = new Set<number>();
    let [at, looked] = [this.file.indexOf(word, 0, 'latin1'), 0];
    for (; at >= 0 && looked < limits.places; at = this.file.indexOf(word, at + word.length, 'latin1'), looked += 1) {
      const from = Math.max(0, at - limits.body);
      const begin = from + this.file.subarray(from, at).lastIndexOf(' obj', undefined, 'latin1');
      const number = begin < from ? undefined : numberBefore(this.file, begin);
      if (number !== undefined && this.places.get(number) === begin + 4) found.add(number);
    }
    for (const [number, body] of this.bodies) if (body.includes(word)) found.add(number);
    return [...found];
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
    const names = [...valueOf(body, 'Filter').matchAll(/\/(\w+)/g)].map(([, name = '']) => name);
    return await unfiltered(this.file.subarray(start, end < 0 ? this.file.length : end), names);
  }

  /** Opens the streams that hold objects of their own. */
  private async openStreams(): Promise<void> {
    let [unpacked, held] = [0, 0];
    for (const number of this.holding('/ObjStm').slice(0, limits.streams)) {
      const first = Number(/\/First\s+(\d{1,9})/.exec(this.body(number))?.[1] ?? 0);
      const text = (await this.stream(number)).toString('latin1');
      unpacked += text.length;
      if (unpacked > limits.unpacked || this.bodies.size > limits.objects) throw new FileFault('file-damaged');
      const heads = text.slice(0, first).trim().split(/\s+/, limits.heads).map(Number);
      for (let place = 0; place + 1 < heads.length; place += 2) {
        const [own = 0, from = 0, , to] = heads.slice(place, place + 4);
        // Where each begins is said by who made the file: objects may lie over each other, and count each time.
        const body = text.slice(first + from, first + Math.min(to ?? Infinity, from + limits.body));
        held += body.length;
        if (held > limits.unpacked) throw new FileFault('file-damaged');
        this.bodies.set(own, body);
      }
    }
  }
}

/** Where the text of each object begins: the last one of a number counts, since changes are added behind. */
function placesIn(file: Buffer): Map<number, number> {
  const places = new Map<number, number>();
  let looked = 0;
  for (let at = file.indexOf(' obj', 0, 'latin1'); at >= 0; at = file.indexOf(' obj', at + 4, 'latin1')) {
    const number = numberBefore(file, at);
    if (number !== undefined) places.set(number, at + 4);
    looked += 1;
    if (places.size > limits.objects || looked > limits.beginnings) throw new FileFault('file-damaged');
  }
  return places;
}

/** The number that stands before ` obj`: 12 of `12 0 obj`. */
function numberBefore(file: Buffer, at: number): number | undefined {
  const number = /(\d{1,9})\s+\d{1,5}$/.exec(file.toString('latin1', Math.max(0, at - 20), at))?.[1];
  return number === undefined ? undefined : Number(number);
}
