// A report as data, for other programs.
import type { Report } from '../report.ts'

const REPORT_FORMAT = 1

/** The report as JSON, with a kind and a format version; pictures as their text equivalents. */
export function toJson(report: Report): string {
  const file = { kind: 'thinking-professionals report', format: REPORT_FORMAT, report }
  return `${JSON.stringify(file, (key, value: unknown) => (key === 'svg' ? undefined : value), 2)}\n`
}
