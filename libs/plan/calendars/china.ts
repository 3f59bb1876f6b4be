import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import document from './china.json';
import { calendarDocument } from './schema';
import { workingCalendar } from './working-calendar';

/** The working days of China from 2019 to 2026, from the notices in `china.json`. */
export const chinaCalendar: WorkingCalendar = workingCalendar(calendarDocument.parse(document));
