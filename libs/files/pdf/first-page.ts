import { FileFault } from '../kind/fault';
import type { Bytes } from '../store/store';
import { fontsIn } from './fonts';
import { PdfObjects } from './objects';
import { shownText } from './shown';
import { namedReferences, references, valueOf } from './values';

/** Of a large file its beginning and its end are looked into, in bytes each. */
const window = 8_388_608;

/** A page tree is not deeper, a file not changed more often, and a page not drawn in more pieces, bytes and forms. */
const [mostLevels, mostTrailers, mostPieces, mostOfADrawing, mostForms] = [20, 1_000, 100, 8_388_608, 20];

/**
 * The text on a PDF's first page, at most so many characters: of fonts that say which characters they show.
 * @throws FileFault for one with a password
 */
export async function pdfFirstPage(bytes: Bytes, most: number): Promise<string> {
  const start = await bytes.read(0, window);
  const file = bytes.size <= window ? start : Buffer.concat([start, await bytes.read(Math.max(window, bytes.size - window), window)]);
  const objects = await PdfObjects.in(file);
  const trailer = trailerOf(file, objects);
  if (/\/Encrypt\s*(<<|\d)/.test(trailer)) throw new FileFault('file-encrypted');
  const page = pageOf(objects, trailer);
  const resources = resourcesOf(objects, page);
  const fonts = await fontsIn(objects, resources);
  const text = shownText(await drawingOf(objects, page), fonts, most);
  return text + await formsText(objects, resources, fonts, most);
}

/** What says where the document begins: each trailer, and each stream of references that stands for one. */
function trailerOf(file: Buffer, objects: PdfObjects): string {
  const trailers: string[] = [];
  for (let at = file.indexOf('trailer', 0, 'latin1'); at >= 0 && trailers.length < mostTrailers; at = file.indexOf('trailer', at + 7, 'latin1')) trailers.push(file.toString('latin1', at, at + 2_048));
  return [...objects.holding('/XRef').slice(0, mostTrailers).map((number) => objects.body(number)), ...trailers].join('\n');
}

/** The first page of the page tree; where that is not to be found, the first there is. */
function pageOf(objects: PdfObjects, trailer: string): string {
  const roots = references([...trailer.matchAll(/\/Root\s+\d+\s+\d+\s+R/g)].at(-1)?.[0] ?? '');
  let node = objects.body(references(valueOf(objects.body(roots[0] ?? -1), 'Pages'))[0] ?? -1);
  for (let level = 0; level < mostLevels; level += 1) {
    const [kid] = references(kidsOf(objects, node));
    if (kid === undefined) break;
    node = objects.body(kid);
  }
  if (/\/Type\s*\/Page\b/.test(node)) return node;
  return objects.holding('/Page').map((number) => objects.body(number)).find((body) => /\/Type\s*\/Page\b/.test(body)) ?? '';
}

function kidsOf(objects: PdfObjects, node: string): string {
  const kids = valueOf(node, 'Kids');
  const [elsewhere] = kids.startsWith('[') ? [] : references(kids);
  return elsewhere === undefined ? kids : objects.body(elsewhere);
}

/** A page's resources, its own or those of the nodes above it. */
function resourcesOf(objects: PdfObjects, page: string): string {
  for (let [node, level] = [page, 0]; level < mostLevels; level += 1) {
    const own = valueOf(node, 'Resources');
    if (own.startsWith('<<')) return own;
    const [elsewhere] = references(own);
    if (elsewhere !== undefined) return objects.body(elsewhere);
    node = objects.body(references(valueOf(node, 'Parent'))[0] ?? -1);
  }
  return '';
}

/** What a page is drawn by, piece after piece. */
async function drawingOf(objects: PdfObjects, page: string): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for (const number of references(valueOf(page, 'Contents')).flatMap((one) => listed(objects, one)).slice(0, mostPieces)) {
    pieces.push((await objects.stream(number)).toString('latin1'));
    length += pieces.at(-1)?.length ?? 0;
    if (length > mostOfADrawing) break;
  }
  return pieces.join('\n');
}

/** A page's drawing, or the list of its pieces. */
function listed(objects: PdfObjects, number: number): number[] {
  const body = objects.body(number).trim();
  return body.startsWith('[') ? references(body) : [number];
}

/** What the forms a page may draw show, one level deep. */
async function formsText(objects: PdfObjects, resources: string, fonts: Awaited<ReturnType<typeof fontsIn>>, most: number): Promise<string> {
  let text = '';
  const own = valueOf(resources, 'XObject');
  const [elsewhere] = own.startsWith('<<') ? [] : references(own);
  for (const [, number] of namedReferences(elsewhere === undefined ? own : objects.body(elsewhere)).slice(0, mostForms)) {
    const body = objects.body(number);
    if (!/\/Subtype\s*\/Form\b/.test(body)) continue;
    const theirs = await fontsIn(objects, valueOf(body, 'Resources'));
    text += shownText((await objects.stream(number)).toString('latin1'), theirs.size > 0 ? theirs : fonts, most);
    if (text.length >= most) break;
  }
  return text;
}
