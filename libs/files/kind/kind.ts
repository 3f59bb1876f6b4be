/** What is taken: each kind by its content, the extensions its name may have, and the media type it is handed out as. */
export const kinds = {
  pdf: { extensions: ['pdf'], mediaType: 'application/pdf' },
  ofd: { extensions: ['ofd'], mediaType: 'application/ofd' },
  docx: { extensions: ['docx', 'wps'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { extensions: ['xlsx', 'et'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: { extensions: ['pptx', 'dps'], mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  doc: { extensions: ['doc', 'wps'], mediaType: 'application/msword' },
  xls: { extensions: ['xls', 'et'], mediaType: 'application/vnd.ms-excel' },
  ppt: { extensions: ['ppt', 'dps'], mediaType: 'application/vnd.ms-powerpoint' },
  odt: { extensions: ['odt'], mediaType: 'application/vnd.oasis.opendocument.text' },
  ods: { extensions: ['ods'], mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
  odp: { extensions: ['odp'], mediaType: 'application/vnd.oasis.opendocument.presentation' },
  png: { extensions: ['png'], mediaType: 'image/png' },
  jpeg: { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  tiff: { extensions: ['tif', 'tiff'], mediaType: 'image/tiff' },
} as const satisfies Readonly<Record<string, { readonly extensions: readonly string[]; readonly mediaType: string }>>;

export type Kind = keyof typeof kinds;

/** Whether a file of this content may be called so. */
export function fitsName(kind: Kind, name: string): boolean {
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  return name.includes('.') && (kinds[kind].extensions as readonly string[]).includes(extension);
}

/** Every extension there is: `pdf、ofd、…`. */
export const extensions: readonly string[] = [...new Set(Object.values(kinds).flatMap((kind) => kind.extensions))];
