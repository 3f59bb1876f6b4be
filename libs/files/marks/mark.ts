/**
 * The marks of classified papers: 绝密 and 机密 wherever they stand, 秘密 where it is a mark (秘密★1年, 密级：秘密), in simplified and traditional
 * characters. 商业机密 and 机密性 are words of ordinary papers.
 */
const mark = /[绝絕]密|(?<!商业|商業)[机機]密(?!性)|[秘祕]密[★☆✩✭⭐*]|密[级級]:?[秘祕]密/u;

/** Whatever no mark is made of, nor tells it from an ordinary word. */
const beside = /[^机機绝絕秘祕密级級商业業性:：★☆✩✭⭐*＊\s\p{Cf}\p{Cc}\p{Variation_Selector}]+/gu;

/** Of a long text only what a mark may be made of, each stretch of anything else as one dot: a text of any characters becomes a short one. */
export function withoutTheRest(text: string): string {
  return text.replaceAll(beside, '·');
}

/** What somebody could put between the characters of a mark without its being seen. */
const unseen = /[\s\p{Cf}\p{Cc}\p{Variation_Selector}]/gu;

/** Whether a name or a text carries the mark of a classified paper; widths, compatibility forms, spaces and invisible characters do not hide it. */
export function isMarked(text: string): boolean {
  return mark.test(text.normalize('NFKC').replaceAll(unseen, ''));
}
