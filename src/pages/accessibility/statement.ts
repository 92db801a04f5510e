// What changes in the statement from copy to copy and from year to year. Whoever publishes a copy of the tool may say here
// whom to ask, and should; the rest is true of the tool itself and is changed when the tool is.

/** Whom a reader can ask, as words: “Write to access@…”. Empty: the page says to ask whoever gave them this copy. */
export const contact = ''

/** When the statement was last held against the tool. */
export const checked = '23 November 2026'

/** What is not as good as it should be. A line goes when it is no longer true. */
export const limits: readonly { what: string; instead: string }[] = [
  {
    what: 'People who use a screen reader, voice control, a switch or magnification every day have not tested it yet, and nobody independent has audited it.',
    instead: 'Expect a fault here and there, and say so to whoever runs this copy.',
  },
  {
    what: 'Charts and maps are pictures. A screen reader gets a sentence for each, not its lines and dots.',
    instead: 'Every chart can be shown as a table, and every map also stands as a list.',
  },
  {
    what: 'Results and the rules of a method are long pages.',
    instead: 'A result has a list of its parts at the top, “On this page”, and every part has a heading.',
  },
  {
    what: 'The window for the projector is made for eyes, across a room.',
    instead: 'The trainer’s window has the same words, and people can answer on a device of their own.',
  },
  {
    what: 'What a browser makes of a page when it saves it as a PDF differs. Some leave out the headings.',
    instead: 'Take the Word document instead: its headings, lists and tables are real ones.',
  },
  {
    what: 'It is in English only, and needs JavaScript.',
    instead: 'The map of a line prints all its questions and answers, to go through with somebody.',
  },
]
