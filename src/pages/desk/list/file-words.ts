// What is told about a desk that was opened from a file.
import type { DeskFileProblem } from '../../../session/desk/desk-file.ts'
import type { Fault } from '../../../vetting/index.ts'
import type { FromFile } from './opening.ts'

/** What became of a file that led to a desk. */
export function fileTold(told: Extract<FromFile, { id: string }>['told']): string {
  switch (told) {
    case 'new':
      return 'The desk is on this device now.'
    case 'same':
      return 'This desk is here already, exactly as in the file.'
    case 'newer':
      return 'This desk was here already. The file goes on from it, so it is up to date now.'
    case 'older':
      return 'This desk is here already, with more done to it than in the file. Nothing was changed.'
    case 'beside':
      return 'This desk is here already, and went another way. The one from the file stands beside it, as a desk of its own.'
  }
}

/** Why a file led to no desk: what is wrong, and what to do. Null: something could not be fetched. */
export function fileFaults(
  file: string,
  read: { problem: DeskFileProblem } | { faults: readonly Fault[] } | null,
): string[] {
  if (!read)
    return [
      `“${file}” could not be opened now: something it needs could not be fetched. Try again when you are online.`,
    ]
  if ('problem' in read) return [problemWords(file, read.problem)]
  const told = read.faults.slice(0, 8).map(({ path, says }) => `${path} ${says}.`)
  const more = read.faults.length - told.length
  return [
    `“${file}” is not a desk as this tool saves it, so it was not opened. Ask for the file again.`,
    ...told,
    ...(more > 0 ? [`And ${more} more.`] : []),
  ]
}

function problemWords(file: string, problem: DeskFileProblem): string {
  switch (problem) {
    case 'unreadable':
      return `“${file}” could not be read from the disk. Try again, or copy it somewhere else first.`
    case 'too-long':
      return `“${file}” is far larger than any desk. Choose the file you saved from here.`
    case 'not-json':
    case 'not-ours':
      return `“${file}” is not a desk saved from here. Choose a file whose name begins with “thinking-professionals-desk”. A single bid is opened on the page of its desk.`
    case 'a-sheet':
      return `“${file}” is a marker’s sheet. Open the desk it belongs to, go to “Moderation” and take it in there.`
    case 'newer':
      return `“${file}” was saved by a newer version of this tool. Load this page again to get that version, or ask for a newer copy of the tool.`
  }
}
