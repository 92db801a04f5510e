// The brief: everything somebody needs to decide, to hand on or to file, in one neutral report.
import type { Library } from '../../engine/index.ts'
import type { Block, Report, ReportSection, ReportSource } from '../report.ts'
import { answerSection, packageSection, situationSection } from './answer.ts'
import type { BriefInput } from './input.ts'
import { recommendedSection } from './methods.ts'
import { costSection, timeSection } from './money.ts'
import { againSection, careSection, casesSection, figuresSection, risksSection } from './next.ts'
import { othersSection } from './others.ts'
import { stepsSection } from './steps.ts'
import { triedSection } from './tried.ts'

export type { BriefInput, KeptFigure } from './input.ts'

/** Puts the advice into a report. Pure: the same input always gives the same report. */
export function makeBrief(input: BriefInput): Report {
  const { flow, library, name, date, link, logic, worth } = input
  const sections = [
    answerSection(input),
    situationSection(input),
    packageSection(input),
    recommendedSection(input),
    othersSection(input),
    triedSection(input),
    costSection(input),
    timeSection(input),
    figuresSection(input),
    risksSection(input),
    careSection(input),
    extra('logic', 'The logic model', logic),
    extra('worth', 'Value for money', worth),
    casesSection(input),
    stepsSection(input),
    againSection(input),
  ].flatMap((section) => (section && section.blocks.length ? [section] : []))
  const title = name ?? flow.title
  return {
    kind: 'brief',
    title,
    subtitle: name ? flow.title : 'What could be found out, how, and for how much',
    line: flow.line,
    meta: {
      ...(name && { evaluation: name }),
      date,
      content: { flow: flow.id, version: flow.version, reviewed: flow.reviewed.date, hash: flow.hash },
      ...(link && { link }),
    },
    sections,
    sources: sourcesOf(sections, library),
  }
}

function extra(id: string, title: string, blocks: readonly Block[]): ReportSection {
  return { id, title, blocks }
}

/** Every source the sections refer to, in the order of first use; our own judgement is none. */
export function sourcesOf(sections: readonly ReportSection[], library: Library): ReportSource[] {
  const ids = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(idsIn)))
  return [...ids].flatMap((id) => {
    const source = library.sources[id]
    if (!source) return []
    const { title, by, year, url, checked } = source
    return [{ id, title, by, checked, ...(year && { year }), ...(url && { url }) }]
  })
}

function idsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return block.sources ?? []
    case 'list':
    case 'verdict':
      return block.items.flatMap(({ sources }) => sources ?? [])
    case 'facts':
      return block.rows.flatMap(({ sources }) => sources ?? [])
    default:
      return []
  }
}
