import type { fileProblems as zh } from '../zh/file-problems';

/** Why a file is not taken, or not handed out, and what to do instead. */
export const fileProblems: typeof zh = {
  'file-too-large': {
    title: 'File is too large',
    detail: 'The file has more than {{limit}} (file) and was not kept. Scan at a lower resolution, or hand it in as several files.',
  },
  'file-kind-not-accepted': {
    title: 'This kind of file is not taken',
    detail: 'By its content "{{name}}" is none of the kinds that are taken (file), and it was not kept. Hand in PDF, OFD, documents of Office, WPS or ODF, or pictures as PNG, JPEG or TIFF; make a PDF of web pages, programs and plain text.',
  },
  'file-is-archive': {
    title: 'Archives are not taken',
    detail: '"{{name}}" is an archive or has one in it (file), which cannot be looked through paper by paper, and it was not kept. Unpack it and hand in its files one by one, or join them in one PDF.',
  },
  'file-name-differs': {
    title: 'Name and content differ',
    detail: 'The extension of "{{name}}" is not that of its content (file), and it was not kept. Open it in the program it comes from and save it in the form you need; do not change the extension alone.',
  },
  'file-has-macros': {
    title: 'File has macros',
    detail: '"{{name}}" holds macros or scripts (file) and was not kept. Save it in a form without them, such as .docx or .xlsx, or make a PDF of it.',
  },
  'file-encrypted': {
    title: 'File has a password',
    detail: '"{{name}}" has a password or restrictions (file), so it cannot be looked into, and it was not kept. Save it without them and hand it in again.',
  },
  'file-damaged': {
    title: 'File cannot be opened',
    detail: '"{{name}}" is empty, cut off or built strangely (file), and it was not kept. Open it in the program it comes from, see that it is whole, save it and hand it in again.',
  },
  'file-classified': {
    title: 'Seems to be a classified paper',
    detail: 'The name or the first page has the mark of a classified paper, top secret, secret or confidential (file). This is a system for what is not classified, and nothing was kept. Do not send it again: hand the paper in through the channel for classified papers, and tell your secrecy office; if it is not classified, have that office confirm it and take the mark off first.',
  },
  'file-infected': {
    title: 'File is infected',
    detail: 'In "{{name}}" the scanner found "{{found}}" (file), and it was not kept. Clean your machine, hand in a clean file, and tell the system administrator.',
  },
  'scanner-away': {
    title: 'Files cannot be scanned now',
    detail: 'The virus scanner gave no verdict (file), and the file was not kept. Hand it in again later; if it stays so, tell the system administrator.',
  },
  'files-unavailable': {
    title: 'Files cannot be kept or read now',
    detail: 'The place where files are kept is not named, full or out of reach (LIANXI_FILES). Nothing was changed; try again later, and tell the system administrator if it stays so.',
  },
  'file-missing': {
    title: 'The file is not where it is kept',
    detail: 'The record names this file, but it is gone from its place or is not what it was (file). Have the system administrator bring it back from a backup and look with lianxi audit verify; whoever has the original puts it back by attaching it once more.',
  },
  'evidence-unknown': {
    title: 'No such evidence',
    detail: 'This task has no file "{{sha256}}" (sha256). See the list of its evidence and ask for one of those.',
  },
};
