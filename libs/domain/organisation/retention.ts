import { shanghaiDate } from '../calendar/shanghai';
import type { Instant, LocalDate } from '../calendar/time';

/**
 * So many years a name is kept after its account was closed, unless the house says otherwise: the shortest time for which documents of an office that are
 * not kept for good are kept (国家档案局令第8号, 机关文件材料归档范围和文书档案保管期限规定: 永久，定期30年、10年). Until then a decision and who took it stand together.
 */
export const usualRetentionYears = 10;

/** The last day on which a name is kept without more ado: whole years after the year in which its account was closed. */
export function keptUntil(closedAt: Instant, years: number): LocalDate {
  return `${Number(shanghaiDate(closedAt).slice(0, 4)) + years}-12-31`;
}
