// The commissioning pack: from the same answers as the brief, what to send to those who will do the work, and what to
// settle before it is sent.
import type { DocumentWords, PackPart } from '../../engine/documents.ts'
import type { Criterion } from '../../vetting/book.ts'
import { sourcesOf, type BriefInput } from '../brief/index.ts'
import type { Block, Report, ReportSection } from '../report.ts'
import { backgroundBlocks, questionsBlocks, useBlocks } from './about.ts'
import { passageBlocks } from './applies.ts'
import { designBlocks } from './design.ts'
import { budgetBlocks, timetableBlocks } from './plan.ts'
import { sceneOf, type Scene } from './scene.ts'
import { checklistBlocks, findOutBlocks, stepsBlocks } from './settle.ts'
import { bidderBlocks, kpiBlocks, markingBlocks, minimumBlocks } from './tables.ts'

/** What is worked out for a part, between its opening and its closing words. */
type Make = (scene: Scene) => readonly Block[]

const nothing: Make = () => []

/**
 * Puts the pack together. Pure: the same input always gives the same pack.
 * @param criteria how bids are marked; without them the pack says that they are sent along
 */
export function makePack(
  input: BriefInput,
  words: DocumentWords,
  criteria: readonly Criterion[] = [],
): Report {
  // No link: it would hold the answers that are kept back from bidders.
  const { flow, library, name, date, logic } = input
  const scene = sceneOf(input, words)
  const parts: Readonly<Record<PackPart, Make>> = {
    use: useBlocks,
    background: backgroundBlocks,
    questions: questionsBlocks,
    design: designBlocks,
    deliver: nothing,
    minimum: minimumBlocks,
    kpis: kpiBlocks,
    care: nothing,
    independence: nothing,
    timetable: timetableBlocks,
    budget: budgetBlocks,
    bidders: bidderBlocks,
    marking: (at) => markingBlocks(at, criteria),
    checklist: checklistBlocks,
    'find-out': findOutBlocks,
    steps: stepsBlocks,
  }
  const sections = words.sections.flatMap(({ part, title, opening, closing }): ReportSection[] => {
    const made = parts[part](scene)
    const blocks = [...passageBlocks(opening, scene), ...made, ...passageBlocks(closing, scene)]
    if (!worthShowing(part, made, blocks)) return []
    const section = { id: part, title, blocks }
    const model = { id: 'logic', title: 'The logic model', blocks: logic }
    return part === 'questions' && logic.length ? [section, model] : [section]
  })
  return {
    kind: 'commissioning-pack',
    title: name ?? flow.title,
    subtitle: name ? `Commissioning pack. ${flow.title}` : 'Commissioning pack',
    line: flow.line,
    meta: {
      ...(name && { evaluation: name }),
      date,
      content: { flow: flow.id, version: flow.version, reviewed: flow.reviewed.date, hash: flow.hash },
    },
    sections,
    sources: sourcesOf(sections, library),
  }
}

/** Parts that are all about something worked out say nothing without it. */
function worthShowing(part: PackPart, made: readonly Block[], blocks: readonly Block[]): boolean {
  const rests: readonly PackPart[] = ['minimum', 'kpis', 'bidders', 'checklist', 'find-out', 'steps']
  return blocks.length > 0 && (made.length > 0 || !rests.includes(part))
}
