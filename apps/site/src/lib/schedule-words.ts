import type { Schedule, ScheduleWindow } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";

const DAYS = {
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  "zh-CN": ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
} as const;

/** Days, hours and zone of a schedule: `Monday to Friday 09:00–12:00, 14:00–18:00 (Asia/Shanghai)`. */
export function scheduleWords(schedule: Schedule, locale: Locale): string {
  const isEnglish = locale === "en";
  const byDays = Map.groupBy(schedule.windows, ({ weekdays }) => weekdayWords(weekdays, locale));
  const windows = [...byDays].map(([days, same]) => `${days} ${same.map(hours).join(isEnglish ? ", " : "、")}`);
  const zone = isEnglish ? ` (${schedule.time_zone})` : `（${schedule.time_zone}）`;
  const holidays = schedule.days_off ? (isEnglish ? ", except on public holidays" : "，法定节假日除外") : "";
  return `${windows.join(isEnglish ? "; " : "；")}${zone}${holidays}`;
}

function hours({ start, end }: ScheduleWindow): string {
  // 24:00 may end a day; what runs past midnight ends on the next.
  return `${clock(start)}–${clock(end > 1440 ? end - 1440 : end)}`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function weekdayWords(weekdays: readonly number[] | undefined, locale: Locale): string {
  const isEnglish = locale === "en";
  if (!weekdays || weekdays.length === 7) return isEnglish ? "every day" : "每天";
  const names = weekdays.map((day) => DAYS[locale][day] ?? String(day));
  const isRun = weekdays.length > 2 && weekdays.every((day, index) => day === (weekdays[0] ?? 0) + index);
  if (isRun) return `${names[0]}${isEnglish ? " to " : "至"}${names.at(-1)}`;
  return names.join(isEnglish ? ", " : "、");
}
