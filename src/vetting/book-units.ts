// Units of what is counted in a form or a question, as a number of them is said.

/** A unit as one of it is called: "person" for "people", "team or place" for "teams or places". */
export function oneOf(unit: string): string {
  return unit
    .replace(/\bpeople\b/g, 'person')
    .replace(/\b(case|day|event|month|place|pound|record|team)s\b/g, '$1')
}
