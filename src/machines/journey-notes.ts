// Apart from the machine, because what checks saved notes has no use for the rest of it.

/** A note of the journey may grow as long as this; a workbook is not a report. */
export const LONGEST_NOTE = 8000
