// The trainer's own pages: the plan with its times, what to say and do, how to count a vote by hand, and the real outcome.
import { startsOf, type Exercise, type Id, type Stage } from '../../engine/index.ts'
import type { Block, ListItem, ReportSection } from '../report.ts'
import { FOR_WHOM } from './papers.ts'

/** What it is for, what to bring, and the whole of it by the clock. */
export function planSection(exercise: Exercise): ReportSection {
  const { says, minutes, size, learn, needs, before, invented, sensitive, brief, stages } = exercise
  const starts = startsOf(exercise)
  return {
    id: 'plan',
    title: 'The plan',
    blocks: [
      { kind: 'lead', text: says },
      {
        kind: 'facts',
        rows: [
          { label: 'Time', text: `${minutes} minutes` },
          { label: 'Group', text: `${size.least} to ${size.most} people, about ${size.table} at a table` },
          ...(invented === undefined ? [] : [{ label: 'Made up', text: invented }]),
        ],
      },
      ...heard('Afterwards you can', learn),
      ...heard('What to bring', needs),
      ...heard('Beforehand', before),
      {
        kind: 'table',
        caption: 'The papers',
        columns: [
          { title: 'Paper', width: 4 },
          { title: 'How many', width: 3 },
          { title: 'Given out at', width: 3 },
        ],
        rows: papers(exercise),
        rowHeads: true,
      },
      ...(sensitive
        ? ([
            { kind: 'heading', text: 'Read out before anything else' },
            { kind: 'note', title: 'Wellbeing.', text: sensitive.note, tone: 'warning' },
            { kind: 'note', title: 'A way out.', text: sensitive.exit, tone: 'warning' },
          ] satisfies Block[])
        : []),
      { kind: 'heading', text: 'The brief, to read aloud' },
      ...brief.map((text): Block => ({ kind: 'text', text })),
      {
        kind: 'table',
        caption: 'By the clock, in minutes from the start',
        columns: [
          { title: 'Minutes', width: 2 },
          { title: 'Stage', width: 6 },
          { title: 'Began at', width: 2 },
        ],
        rows: stages.map(({ title }, index) => [`${starts[index]} to ${starts[index + 1]}`, title, '']),
      },
    ],
  }
}

/** Stage by stage: what the room sees, what to say, what to ask, what should have been said at the end. */
export function notesSection({ stages, traps }: Exercise): ReportSection {
  const warned: Block[] = traps.length
    ? [{ kind: 'heading', text: 'Easily got wrong' }, list(traps.map(claimed))]
    : []
  const blocks = [...warned, ...stages.flatMap(stageBlocks)]
  return { id: 'notes', title: 'Stage by stage', newPage: true, blocks }
}

function stageBlocks({ title, minutes, screens, notes, prompts, debrief }: Stage): Block[] {
  const shown = screens.map(({ heading, text, points, figures }): ListItem => {
    const rest = [text, ...figures.map(({ value, says }) => `${value} ${says}`), ...points]
    return { label: `${heading.replace(/([^.?!])$/, '$1.')}`, text: rest.filter(Boolean).join(' · ') }
  })
  return [
    { kind: 'heading', text: `${title} (${minutes} minutes)` },
    { kind: 'text', text: 'On the screen:' },
    list(shown),
    ...part('Say and do:', notes.map(plain)),
    ...part('If a table is quiet, ask:', prompts.map(plain)),
    ...part('By the end it should have been said:', debrief.map(claimed)),
  ]
}

/** A tally for each vote, for a room without devices; nothing if there is no vote. */
export function votesSection({ stages }: Exercise): ReportSection[] {
  const votes = stages.flatMap(({ screens }) => screens.flatMap(({ vote }) => vote ?? []))
  if (votes.length === 0) return []
  return [
    {
      id: 'votes',
      title: 'Counting votes by hand',
      newPage: true,
      blocks: [
        {
          kind: 'text',
          text: 'Everybody votes before anybody speaks. Write down the hands for each answer.',
        },
        ...votes.flatMap(({ ask, options, after, many }): Block[] => [
          {
            kind: 'table',
            caption: many ? `${ask} (several answers)` : ask,
            columns: [
              { title: 'Answer', width: 6 },
              { title: 'Hands', width: 2 },
              { title: 'The other hands, later', width: 3 },
            ],
            rows: options.map(({ text }) => [text, '', '']),
            rowHeads: true,
          },
          ...(after === undefined ? [] : [{ kind: 'text' as const, text: after }]),
        ]),
      ],
    },
  ]
}

/** What really happened. It never goes on a paper for the room. */
export function outcomeSection({ outcome: { title, says, figures, trust } }: Exercise): ReportSection {
  return {
    id: 'outcome',
    title: 'What really happened',
    newPage: true,
    blocks: [
      { kind: 'note', title: 'For you alone until the reveal.', text: title, tone: 'warning' },
      list(says.map(claimed)),
      ...(figures.length
        ? [list(figures.map(({ value, says: text, sources }) => ({ label: value, text, sources })))]
        : []),
      { kind: 'heading', text: 'How far to trust it' },
      { kind: 'text', text: trust },
    ],
  }
}

function papers({ handouts, cards, sheet, stages }: Exercise): string[][] {
  const given = (id: Id) =>
    stages
      .filter(({ uses }) => uses.includes(id))
      .map(({ title }) => title)
      .join(', ')
  return [
    ...handouts.map(({ id, title, for: whom }) => [title, FOR_WHOM[whom], given(id)]),
    ...(sheet ? [[`${sheet.title} (answer sheet)`, 'One each', given('sheet')]] : []),
    ...cards.map(({ id, title }) => [`${title} (cards)`, 'One set for each table', given(id)]),
    ['Take it home', 'One each', 'The end'],
    ['What did you think?', 'One each', 'The end'],
  ]
}

function heard(title: string, texts: readonly string[]): Block[] {
  return texts.length ? [{ kind: 'heading', text: title }, list(texts.map(plain))] : []
}

function part(text: string, items: readonly ListItem[]): Block[] {
  return items.length ? [{ kind: 'text', text }, list(items)] : []
}

function list(items: readonly ListItem[]): Block {
  return { kind: 'list', items }
}

function plain(text: string): ListItem {
  return { text }
}

function claimed({ text, sources }: { text: string; sources: readonly Id[] }): ListItem {
  return { text, sources }
}
