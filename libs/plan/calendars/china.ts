import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import document from './china.json';
import type { CalendarDocument } from './schema';
import { calendarDocument } from './schema';
import { workingCalendar } from './working-calendar';

/** The State Council's notices for the years 2019 to 2026, as data. */
export const chinaNotices: CalendarDocument = calendarDocument.parse(document);

/** The working days of China that follow from the notices. */
export const chinaCalendar: WorkingCalendar = workingCalendar(chinaNotices);
