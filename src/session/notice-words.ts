// What a session has to tell the reader, in words. Plain and exact: what happened, what it means for their answers.
import type { Flow, Id, MigrationNote } from '../engine/index.ts'
import type { Notice } from '../machines/notice.ts'
import type { Ignored, StorageTrouble } from '../machines/session-ports.ts'

export interface NoticeWords {
  title: string
  /** A paragraph each. */
  text: readonly string[]
  /** Things left out or moved, a line each. */
  list: readonly string[]
  /** What the reader can do about it. */
  action?: { does: 'swap' | 'undo' | 'makeMine'; text: string }
  /** A second thing they can do. */
  other?: { does: 'swap'; text: string }
}

/** Puts a notice into words. `canSwap`: there are answers set aside to go back to. */
export function noticeWords(notice: Notice, flow: Flow, canSwap: boolean): NoticeWords {
  switch (notice.kind) {
    case 'storage':
      return storageWords(notice)
    case 'version':
      return {
        title: 'Your saved answers were carried over.',
        text: ['The questions have changed since you were last here. Look over your answers.'],
        list: notice.notes.map((note) => noteWords(flow, note)),
      }
    case 'link':
      return linkWords(notice, flow)
    case 'started-again':
      return {
        title: 'You have started again.',
        text: canSwap ? ['Your earlier answers are kept.'] : [],
        list: [],
        ...(canSwap ? { action: { does: 'swap', text: 'Go back to them' } } : {}),
      }
    case 'swapped':
      return {
        title: 'You are back in your earlier answers.',
        text: canSwap ? ['The others are kept.'] : [],
        list: [],
        ...(canSwap ? { action: { does: 'swap', text: 'Go back to the others' } } : {}),
      }
    case 'moved':
      return movedWords(notice, flow)
    case 'adopted':
      return adoptedWords(notice, flow)
    case 'off-route':
      return {
        title: 'That question is not on your way.',
        text: ['It either does not exist or does not apply to the answers so far. This is where you are.'],
        list: [],
      }
  }
}

function storageWords({ trouble }: Notice & { kind: 'storage' }): NoticeWords {
  if (trouble.kind === 'damaged') {
    return {
      title: 'Your saved answers could not be read.',
      text: [
        trouble.kept
          ? 'They are still on this device, set aside, and nothing was deleted. You can start afresh here.'
          : 'You can start afresh here.',
      ],
      list: [],
    }
  }
  return {
    title: 'Your answers are not being saved.',
    text: [
      `${unsavedWords(trouble.kind)} You can carry on, but copy a link to your result before you close this page.`,
    ],
    list: [],
  }
}

/** Why nothing can be kept on this device, and what helps. */
export function unsavedWords(kind: Exclude<StorageTrouble['kind'], 'damaged'>): string {
  switch (kind) {
    case 'full':
      return 'The storage of this browser is full. On “Your work” you can save evaluations to files and delete them here.'
    case 'unfit':
      return 'A note or a list here has grown longer than we can read back. What was saved before is safe. Shorten it, and saving goes on.'
    case 'blocked':
      return 'This browser does not let us keep anything: a private window, or a rule of your office, forbids it.'
  }
}

function linkWords(notice: Notice & { kind: 'link' }, flow: Flow): NoticeWords {
  const { kept, answers, ignored, notes, toRead } = notice
  const left = ignored.map(ignoredWords)
  const carried = notes.map((note) => noteWords(flow, note))
  if (answers === 0) {
    return {
      title: 'The link held no answers we could use.',
      text: [
        ...(left.length ? ['What it held was left out:'] : []),
        ...(kept ? ['Your own answers are kept.'] : []),
      ],
      list: [...left, ...carried],
      ...(kept ? { action: { does: 'swap', text: 'Go back to your own answers' } } : {}),
    }
  }
  if (toRead) {
    const others = [...left, ...carried]
    return {
      title: 'Opened from a link, to read.',
      text: [
        `These are somebody else’s answers. Make them yours to change them: nobody else will see it.`,
        ...(kept ? ['Your own answers are kept.'] : []),
        ...(left.length ? ['Part of the link could not be used:'] : []),
      ],
      list: others,
      action: { does: 'makeMine', text: 'Make them mine' },
      ...(kept ? { other: { does: 'swap', text: 'Go back to your own answers' } } : {}),
    }
  }
  return {
    title: 'Opened from a link.',
    text: [
      kept
        ? 'These are somebody else’s answers. Your own answers are kept.'
        : 'These answers came with the link. Change any of them: nobody else will see it.',
      ...(left.length ? ['Part of the link could not be used:'] : []),
    ],
    list: [...left, ...carried],
    ...(kept ? { action: { does: 'swap', text: 'Go back to your own answers' } } : {}),
  }
}

function movedWords(notice: Notice & { kind: 'moved' }, flow: Flow): NoticeWords {
  return {
    title: `You changed “${shortOf(flow, notice.question)}”. Your other answers are kept.`,
    text: whatMovedWords(notice, flow),
    list: [],
    action: { does: 'undo', text: 'Undo' },
  }
}

function adoptedWords(notice: Notice & { kind: 'adopted' }, flow: Flow): NoticeWords {
  const { changed } = notice
  return {
    title: `What you tried counts now: ${changed === 1 ? 'one answer' : `${changed} answers`} changed.`,
    text: whatMovedWords(notice, flow),
    list: [],
    action: { does: 'undo', text: 'Undo' },
  }
}

function whatMovedWords(
  { parked, back }: { parked: readonly Id[]; back: readonly Id[] },
  flow: Flow,
): string[] {
  const names = (ids: readonly Id[]) => listed(ids.map((id) => `“${shortOf(flow, id)}”`))
  const text: string[] = []
  if (parked.length) {
    const [verb, they] = parked.length === 1 ? ['is', 'It comes'] : ['are', 'They come']
    text.push(`${names(parked)} ${verb} not used now. ${they} back if you change your mind.`)
  }
  if (back.length) text.push(`${names(back)} ${back.length === 1 ? 'counts' : 'count'} again.`)
  return text
}

function noteWords(flow: Flow, note: MigrationNote): string {
  switch (note.kind) {
    case 'older-version':
      return `They were made with version ${note.from} of these questions. This is version ${note.to}.`
    case 'newer-version':
      return `They were made with version ${note.from} of these questions, newer than the one here (${note.to}). Load the page again to get it.`
    case 'renamed-question':
      return `A question has a new name: “${shortOf(flow, note.to)}”. Your answer moved with it.`
    case 'renamed-option':
      return `An answer to “${shortOf(flow, note.question)}” was renamed: “${note.from}” is now “${optionText(flow, note.question, note.to)}”.`
  }
}

/** Says what in a link was left out, and why. */
function ignoredWords({ what, why }: Ignored): string {
  switch (why) {
    case 'too-long':
      return 'It is far longer than any link made here.'
    case 'not-a-pair':
    case 'bad-name':
    case 'bad-value':
      return `“${what}” is not written the way our links are.`
    case 'twice':
      return `“${what}” answers a question a second time. The first answer was used.`
    case 'no-such-question':
      return `“${what}” is not a question here.`
    case 'no-such-option':
    case 'wrong-kind':
      return `“${what}” is not one of the answers to that question.`
    case 'not-alone':
      return `“${what}” cannot stand beside other answers.`
  }
}

function optionText(flow: Flow, question: Id, option: Id): string {
  const asked = flow.questions.find(({ id }) => id === question)
  return asked?.options.find(({ id }) => id === option)?.text ?? option
}

function shortOf(flow: Flow, id: Id): string {
  return flow.questions.find((question) => question.id === id)?.short ?? id
}

/** A, B and C; more than four are cut to three and a count. */
function listed(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : [...names]
  const last = shown.pop() ?? ''
  return shown.length ? `${shown.join(', ')} and ${last}` : last
}
