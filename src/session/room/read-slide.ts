// A slide as it comes from another window: every part checked, so that the worst a stranger can do is show words.
import type { Screen } from '../../machines/room-script.ts'
import { isList, isObject, isText, isTextList, isTime, isWhole, isYesNo } from './checked.ts'
import { SLIDE_KINDS, type Slide, type SlideClock, type SlideOption } from './slide.ts'

const STATUSES = ['recommended', 'possible', 'not_feasible']

/** The slide if every part of it is of the right shape, else null. */
export function readSlide(given: unknown): Slide | null {
  if (!isObject(given)) return null
  const kind = SLIDE_KINDS.find((known) => known === given.kind)
  const { line, title, stage, number, heading, text, points, figures, table, options } = given
  const { said, after, verdicts, join, dot, groups, clock, blank } = given
  if (!kind || !isText(line, 40) || !isText(title) || !isText(stage) || !isWhole(number, 0, 999)) return null
  if (!isText(heading) || !isText(text) || !isText(said) || !isText(after) || !isTextList(points)) return null
  if (!isList(figures, 12, isFigure) || !(table === null || isTable(table))) return null
  if (!isList(options, 64, isOption) || !isList(verdicts, 2, isVerdicts)) return null
  if (!isText(join, 300) || !(join === '' || join.startsWith('#/table/'))) return null
  if ((dot !== 'person' && dot !== 'table') || (groups !== 1 && groups !== 2)) return null
  if (!(clock === null || isClock(clock)) || !isYesNo(blank)) return null
  return {
    ...{ kind, line, title, stage, number, heading, text, points, figures, table, options },
    ...{ said, after, verdicts, join, dot, groups, clock, blank },
  }
}

function isFigure(given: unknown): given is { value: string; says: string } {
  return isObject(given) && isText(given.value, 200) && isText(given.says)
}

/** A small table of words; null and undefined are no table. */
export function isTable(given: unknown): given is NonNullable<Screen['table']> {
  if (!isObject(given) || !isText(given.caption)) return false
  const row = (entry: unknown): entry is string[] => isTextList(entry, 12)
  return isTextList(given.columns, 12) && isList(given.rows, 60, row)
}

function isOption(given: unknown): given is SlideOption {
  if (!isObject(given) || !isText(given.mark, 4) || !isText(given.text)) return false
  const count = (entry: unknown): entry is number => isWhole(entry, 0, 1000)
  return (
    isYesNo(given.unsure) &&
    isYesNo(given.real) &&
    isList(given.counts, 2, count) &&
    isList(given.chosen, 2, isYesNo)
  )
}

function isVerdicts(given: unknown): given is Slide['verdicts'][number] {
  if (!isObject(given) || !isText(given.title) || !isText(given.lead)) return false
  const status = (entry: unknown) => STATUSES.some((known) => known === entry)
  const row = (entry: unknown): entry is Slide['verdicts'][number]['rows'][number] =>
    isObject(entry) &&
    isText(entry.name) &&
    status(entry.status) &&
    (entry.was === undefined || status(entry.was))
  return isList(given.rows, 60, row)
}

function isClock(given: unknown): given is SlideClock {
  if (!isObject(given)) return false
  const { allowed, spent, since } = given
  return isTime(allowed) && isTime(spent) && (since === null || isTime(since))
}
