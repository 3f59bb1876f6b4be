/** What is not seen, as a class of a regular expression: formats such as zero-width spaces and soft hyphens, marks that turn the direction of print, controls, fillers, and whatever else print leaves out. */
export const unseen = '\\p{Cf}\\p{Cc}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800';
