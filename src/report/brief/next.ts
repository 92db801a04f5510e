// What to do next: what to find out, the risks, the care that data and people need, and the way back to the answers.
import { tasks } from '../advice/unknown-words.ts'
import { differences, nearnessWords } from '../advice/near-words.ts'
import type { Block, ReportSection } from '../report.ts'
import type { BriefInput } from './input.ts'
import { judged } from './judged.ts'

/** What a study could show, and what was reckoned; null where there is nothing to say. */
export function figuresSection({ detectable, assumed = [], kept }: BriefInput): ReportSection | null {
  if (detectable.length + kept.length === 0) return null
  return {
    id: 'figures',
    title: detectable.length ? 'What a study of this size could show' : 'Calculations',
    blocks: [
      ...detectable.map((text): Block => ({ kind: 'text', text })),
      ...(detectable.length > 0 && assumed.length > 0
        ? [
            { kind: 'heading' as const, text: 'What the first of these takes for granted' },
            {
              kind: 'facts' as const,
              rows: assumed.map(({ label, text, sources }) => ({
                label,
                text: judged(text, sources),
                sources,
              })),
            },
          ]
        : []),
      ...kept.flatMap(({ sentence, figures }): Block[] => [
        { kind: 'heading', text: 'A calculation kept with this evaluation' },
        { kind: 'text', text: sentence },
        { kind: 'facts', rows: figures },
      ]),
    ],
  }
}

/** Risks: what to find out first, and what threatens the design in the lead. */
export function risksSection({ flow, advised, library }: BriefInput): ReportSection {
  const lead = library.methods[advised.primary ?? advised.bestAvailable ?? '']
  const open = tasks(flow, advised, null, library)
  return {
    id: 'risks',
    title: 'Risks, and what to find out',
    blocks: [
      ...(open.length
        ? [
            {
              kind: 'table' as const,
              caption: 'Find out',
              columns: [
                { title: 'Question', width: 4 },
                { title: 'How', width: 5 },
                { title: 'Who', width: 2 },
                { title: 'By when', width: 2 },
              ],
              rows: open.map(({ title, text, hard }) => [title, `${hard ? 'First. ' : ''}${text}`, '', '']),
              rowHeads: true,
            },
          ]
        : [{ kind: 'text' as const, text: 'Nothing is left to find out.' }]),
      ...(lead
        ? [
            { kind: 'heading' as const, text: `What can spoil ${lead.noun}` },
            { kind: 'list' as const, items: lead.threats.map((text) => ({ text })) },
          ]
        : []),
    ],
  }
}

/** Advice that goes beside every design, ethics and data among it. */
export function careSection({ advised, library }: BriefInput): ReportSection {
  const lead = library.methods[advised.primary ?? advised.bestAvailable ?? '']
  return {
    id: 'care',
    title: 'Ethics, data and good practice',
    blocks: [
      ...(lead?.ethics ? [{ kind: 'text' as const, text: lead.ethics }] : []),
      {
        kind: 'list',
        items: advised.advice
          .filter(({ to }) => !to)
          .map(({ text, sources }) => ({ text: judged(text, sources), sources })),
      },
    ],
  }
}

/** How to come back to these answers; null where there is no address that others can open. */
export function againSection({ link }: BriefInput): ReportSection | null {
  if (!link) return null
  const blocks: Block[] = [
    {
      kind: 'text',
      text: 'This address opens the same answers, to read or to make your own. It holds the answers, figures and settings, and no note, reason or name.',
    },
    { kind: 'text', text: link, follow: true },
  ]
  return { id: 'again', title: 'Open these answers again', blocks }
}

/** Real evaluations like this one; null where none is near. */
export function casesSection({ flow, cases }: BriefInput): ReportSection | null {
  if (cases.length === 0) return null
  return {
    id: 'cases',
    title: 'Cases like this one',
    blocks: cases.flatMap((near): Block[] => {
      const { title, year, done, found, learnt, sources } = near.case
      return [
        { kind: 'heading', text: `${title} (${year})` },
        { kind: 'text', text: nearnessWords(near) },
        { kind: 'text', text: `What was done: ${done}` },
        { kind: 'text', text: `How it went: ${found.text} ${learnt}`, sources },
        {
          kind: 'list',
          items: differences(flow, near).map(({ short, mine, theirs }) => ({
            label: short,
            text: `Here: ${mine || 'nothing more'}. There: ${theirs || 'nothing more'}.`,
          })),
        },
      ]
    }),
  }
}
