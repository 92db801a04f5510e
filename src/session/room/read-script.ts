// A script as it comes back from storage, every part checked.
import type { RoomOption, RoomQuestion, Screen, Script, ScriptStage } from '../../machines/room-script.ts'
import { isAnswers } from '../stored-answers.ts'
import { isId, isIdList, isList, isObject, isText, isTextList, isWhole, isYesNo } from './checked.ts'
import { isTable } from './read-slide.ts'

const KINDS = ['words', 'list', 'figure', 'question', 'reveal', 'break', 'debrief', 'verdicts']

/** The script if every part of it is of the right shape and hangs together, else null. */
export function readScript(given: unknown): Script | null {
  if (!isObject(given)) return null
  const { id, title, line, flow, ground, stages, screens, wellbeing, leave } = given
  if (!isId(id) || !isText(title) || !isId(line) || !(flow === undefined || isId(flow))) return null
  if (!isAnswers(ground) || !isList(stages, 100, isStage) || !isList(screens, 400, isScreen)) return null
  if (!(wellbeing === undefined || isWellbeing(wellbeing)) || !(leave === undefined || isLeave(leave)))
    return null
  const known = new Set(stages.map((stage) => stage.id))
  const ids = new Set(screens.map((screen) => screen.id))
  if (screens.length === 0 || ids.size < screens.length || known.size < stages.length) return null
  if (screens.some(({ stage }) => !known.has(stage))) return null
  return {
    ...{ id, title, line, ground, stages, screens },
    ...(flow !== undefined && { flow }),
    ...(wellbeing !== undefined && { wellbeing }),
    ...(leave !== undefined && { leave }),
  }
}

function isStage(given: unknown): given is ScriptStage {
  return isObject(given) && isId(given.id) && isText(given.title) && isWhole(given.minutes, 0, 1000)
}

function isScreen(given: unknown): given is Screen {
  if (!isObject(given) || !isId(given.id) || !isId(given.stage)) return false
  const { kind, heading, text, points, figures, table, question, notes, prompts, debrief, uses } = given
  return (
    KINDS.some((known) => known === kind) &&
    isText(heading) &&
    (text === undefined || isText(text)) &&
    isTextList(points) &&
    isList(figures, 12, isFigure) &&
    (table === undefined || isTable(table)) &&
    (question === undefined || isQuestion(question)) &&
    [notes, prompts, debrief, uses].every((list) => isTextList(list, 60))
  )
}

function isFigure(given: unknown): given is Screen['figures'][number] {
  return isObject(given) && isText(given.value, 200) && isText(given.says)
}

function isQuestion(given: unknown): given is RoomQuestion {
  if (!isObject(given) || !isList(given.options, 64, isOption) || given.options.length === 0) return false
  const { many, of, after, real } = given
  return (
    isYesNo(many) &&
    (of === undefined || isId(of)) &&
    (after === undefined || isText(after)) &&
    (real === undefined || isIdList(real))
  )
}

function isOption(given: unknown): given is RoomOption {
  return (
    isObject(given) &&
    isId(given.id) &&
    isText(given.text) &&
    isYesNo(given.unsure) &&
    isYesNo(given.exclusive)
  )
}

function isWellbeing(given: unknown): given is NonNullable<Script['wellbeing']> {
  return isObject(given) && isText(given.note) && isText(given.exit)
}

function isLeave(given: unknown): given is NonNullable<Script['leave']> {
  return isObject(given) && isText(given.text) && isText(given.to, 300)
}
