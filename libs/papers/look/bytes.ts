import type { Document } from 'docx';
import { Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Day } from './text';
import { faces } from './type';

/**
 * A document's bytes, which say nothing but the document: what docx notes of the wall's clock, in a part and beside every part, is the paper's own day. The table of
 * fonts, which docx leaves empty, names what stands in for a face that a machine lacks.
 */
export async function bytesOf(document: Document, day: Day): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  change(parts, 'docProps/core.xml', (xml) => xml.replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${day}T00:00:00Z`));
  change(parts, 'word/fontTable.xml', (xml) => xml.replace(/\/>$/, `>${standIns}</w:fonts>`));
  return zipSync(parts, { mtime: `${day}T12:00:00Z` });
}

const standIns = Object.values(faces).map(([name, ...others]) => `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/></w:font>`).join('');

function change(parts: Record<string, Uint8Array>, name: string, how: (xml: string) => string): void {
  const [before, part] = [parts[name], strFromU8(parts[name] ?? new Uint8Array())];
  const after = how(part);
  if (before === undefined || after === part) throw new Error(`docx writes ${name} otherwise than it did: a paper would not be the same twice`);
  parts[name] = strToU8(after);
}
