// Times as they stand on the page.

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const minute = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
})

/** "22 November 2026, 10:03" from ISO 8601, in the reader’s own time zone; what it cannot read, as it is. */
export function timeInWords(at: string): string {
  return inWords(at, minute).replace(' at ', ', ')
}

/** "22 November 2026". */
export function dayInWords(at: string): string {
  return inWords(at, day)
}

function inWords(at: string, format: Intl.DateTimeFormat): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : format.format(date)
}
