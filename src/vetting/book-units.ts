// Units of what is counted in a form or a question, as a number of them is said.

/** A unit behind so many of it. One is called otherwise: "person" for "people", "team or place" for "teams or places". */
export function unitFor(count: number, unit: string): string {
  if (count !== 1) return unit
  return unit
    .replace(/\bpeople\b/g, 'person')
    .replace(/\b(case|day|event|month|place|pound|record|team)s\b/g, '$1')
}
