/**
 * What is not seen, as a class of a regular expression with `u`: formats such as zero-width spaces and soft hyphens, marks that turn the direction of print, controls, fillers, and
 * whatever else print leaves out. Spelt out, since it stands in patterns of the API's document, whose readers' languages know neither Unicode's properties nor one another's escapes.
 */
export const unseen = [
  '\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f',
  '\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb',
  // Beyond the first plane no escape is one for all languages: the characters themselves.
  '\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}',
].join('');
