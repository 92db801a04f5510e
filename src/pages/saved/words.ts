// What is told about saved work, in words.
import type { Id, MigrationNote } from '../../engine/index.ts'
import { plainName } from '../../report/writers/plain-name.ts'
import { answersIn, answeredFlows, type FileProblem } from '../../session/evaluations/evaluation-file.ts'
import type { Evaluation } from '../../session/evaluations/evaluation.ts'
import type { Trouble } from '../../session/evaluations/evaluations.svelte.ts'
import type { Replay } from '../../session/evaluations/replay.ts'
import { readSavedJourney } from '../../session/journey-store.ts'
import { countWords } from '../../session/line-so-far.ts'
import { readSavedLogic } from '../../session/logic-store.ts'

/** The name, or a name for one that has none. */
export function nameOf({ name, createdAt }: Pick<Evaluation, 'name' | 'createdAt'>): string {
  return name || `Evaluation of ${dayWords(createdAt)}`
}

/** "22 November 2026". */
export function dayWords(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime())
    ? 'an unknown day'
    : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** What is in an evaluation: a line for each part with something in it. */
export function contents({ parts }: Evaluation, titleOf: (flow: Id) => string): string[] {
  const lines = answeredFlows(parts).flatMap((flow) => {
    const answers = Object.keys(answersIn(parts, flow)).length
    return answers > 0 ? [`${titleOf(flow)} ${countWords(answers, 'answer')}`] : []
  })
  const journey = readSavedJourney(parts['journey'])?.record
  if (journey && journey.ticks.length + journey.done.length + Object.keys(journey.notes).length > 0) {
    lines.push(`The research journey: ${countWords(journey.done.length, 'step')} done`)
  }
  const boxes = readSavedLogic(parts['logic'])?.model.boxes.length ?? 0
  if (boxes > 0) lines.push(`The logic model: ${countWords(boxes, 'box', 'boxes')}`)
  return lines
}

export function troubleWords(trouble: Trouble): string {
  switch (trouble) {
    case 'full':
      return 'The storage of this browser is full. Nothing was changed. Save an evaluation to a file and delete it here, then try again.'
    case 'blocked':
      return 'This browser does not let us keep several evaluations. Nothing was changed. Save the one in hand to a file, and open it from there next time.'
    case 'gone':
      return 'That evaluation is no longer on this device. It may have been deleted in another tab.'
  }
}

export function problemWords(file: string, problem: FileProblem | 'unreadable'): string {
  switch (problem) {
    case 'unreadable':
      return `“${file}” could not be read from the disk. Try again, or copy it somewhere else first.`
    case 'too-long':
      return `“${file}” is far larger than any evaluation saved here. Choose the file you saved from this page.`
    case 'not-json':
    case 'not-ours':
      return `“${file}” is not an evaluation saved from here. Choose a file whose name begins with “thinking-professionals” and ends with “.json”.`
    case 'newer':
      return `“${file}” was saved by a newer version of this tool. Load this page again to get that version, or ask for a newer copy of the tool.`
    case 'damaged':
      return `“${file}” is damaged and nothing in it could be read. The work on this device is untouched.`
  }
}

/** What has become of one line of an opened file, a sentence each. */
export function replayLines({ title, notes, fresh, renamed, gone, reworded }: Replay): string[] {
  const lines = notes.flatMap((note) => noteWords(note))
  if (fresh.length) {
    lines.push(`${countWords(fresh.length, 'question is', 'questions are')} new to you: ${quoted(fresh)}.`)
  }
  for (const { asked, answered } of renamed) {
    lines.push(`“${asked}” goes by another name now. Your answer reads “${answered}”.`)
  }
  for (const { asked, answered } of gone) {
    lines.push(`“${asked}” is no longer asked that way. You said: “${answered}”.`)
  }
  for (const { was, now } of reworded) {
    lines.push(
      was.asked === now.asked
        ? `To “${now.asked}” your answer “${was.answered}” now reads “${now.answered}”.`
        : `“${was.asked}” now reads “${now.asked}”.`,
    )
  }
  return lines.map((line) => `${title} ${line}`)
}

function noteWords(note: MigrationNote): string[] {
  switch (note.kind) {
    case 'older-version':
      return [`It was saved with version ${note.from} of these questions; this is version ${note.to}.`]
    case 'newer-version':
      return [
        `It was saved with version ${note.from} of these questions, newer than the one here (${note.to}).`,
      ]
    case 'renamed-question':
    case 'renamed-option':
      // Told by its wording.
      return []
  }
}

function quoted(texts: readonly string[]): string {
  const shown = texts.slice(0, 5).map((text) => `“${text}”`)
  return texts.length > 5 ? `${shown.join(', ')} and ${texts.length - 5} more` : shown.join(', ')
}

/** A file name that says what is in it and sorts well. */
export function fileName(evaluation: Pick<Evaluation, 'name' | 'createdAt'>, now: string): string {
  const plain = plainName(nameOf(evaluation))
  return `thinking-professionals-${plain || 'evaluation'}-${now.slice(0, 10)}.json`
}

/** "12 kB". */
export function sizeWords(characters: number): string {
  return characters < 1000 ? 'Under 1 kB' : `${Math.round(characters / 1000).toLocaleString('en-GB')} kB`
}
