import type { Bytes } from '../store/store';
import type { Content } from './content';
import { refuseEmbeddedArchives } from './embedded';
import { FileFault } from './fault';
import type { Kind } from './kind';
import { entryStart } from './unpack';
import type { ZipEntry } from './zip-directory';
import { zipEntries } from './zip-directory';

/** The part that makes a zip a document of a kind. */
const mainParts: Readonly<Record<string, Kind>> = { 'word/document.xml': 'docx', 'xl/workbook.xml': 'xlsx', 'ppt/presentation.xml': 'pptx' };

/** What an ODF file says first. */
const openDocuments: Readonly<Record<string, Kind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};

/** Macros of OOXML, old macro sheets, and scripts of ODF. */
const macros = /(^|\/)vbaproject\.bin$|^xl\/macrosheets\/|^(basic|scripts)\/./i;

/** Which document a zip is; any other zip is an archive. What stands in a document already (`isInner`) has no document in it again. @throws FileFault */
export async function zipContent(bytes: Bytes, isInner = false): Promise<Content> {
  const entries = await zipEntries(bytes);
  const kind = officeKind(entries) ?? await openKind(bytes, entries);
  if (kind === undefined) throw new FileFault('file-is-archive');
  const names = [...entries.keys()];
  if (names.some((name) => macros.test(name))) throw new FileFault('file-has-macros');
  if ([...entries.values()].some(({ encrypted }) => encrypted) || await isLocked(bytes, entries)) throw new FileFault('file-encrypted');
  await refuseEmbeddedArchives(bytes, entries, async (inner) => !isInner && (await zipContent(inner, true)).kind === 'xlsx');
  return { kind, entries };
}

function officeKind(entries: ReadonlyMap<string, ZipEntry>): Kind | undefined {
  if (entries.has('OFD.xml')) return 'ofd';
  return entries.has('[Content_Types].xml') ? Object.entries(mainParts).find(([part]) => entries.has(part))?.[1] : undefined;
}

async function openKind(bytes: Bytes, entries: ReadonlyMap<string, ZipEntry>): Promise<Kind | undefined> {
  const mimetype = entries.get('mimetype');
  return mimetype && openDocuments[(await entryStart(bytes, mimetype, 100)).toString('latin1')];
}

/** ODF keeps its own list of what is encrypted, and with what. */
async function isLocked(bytes: Bytes, entries: ReadonlyMap<string, ZipEntry>): Promise<boolean> {
  const manifest = entries.get('META-INF/manifest.xml');
  return manifest !== undefined && (await entryStart(bytes, manifest, 1_048_576)).includes('encryption-data');
}
