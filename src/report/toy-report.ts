// A small report with every kind of block, for tests of the writers.
import type { Picture, Report } from './report.ts'

const toyPicture: Picture = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#BC370A"/></svg>',
  width: 200,
  height: 100,
  says: 'The package is likely to cost about £150,000.',
}

/** With text that tries to be something else in every format. */
export const toyReport: Report = {
  kind: 'brief',
  title: 'Body cameras in Croydon',
  subtitle: 'What could be found out, how, and for how much',
  line: 'works',
  meta: {
    evaluation: 'Cameras <b>2026</b>',
    date: '2026-11-22T12:00:00Z',
    content: { flow: 'works', version: 1, reviewed: '2026-11-22', hash: 'abcdef0123456789' },
  },
  sections: [
    {
      id: 'answer',
      title: 'The short answer',
      blocks: [
        { kind: 'lead', text: 'A cluster randomised trial looks possible.' },
        { kind: 'text', text: 'Chance can decide, team by team.', sources: ['S13', 'S44'] },
        {
          kind: 'note',
          title: 'Against advice.',
          text: '=HYPERLINK("http://evil") & <script>',
          tone: 'warning',
        },
      ],
    },
    {
      id: 'why',
      title: 'Why',
      blocks: [
        { kind: 'heading', text: 'Your answers' },
        { kind: 'list', items: [{ text: 'Forty teams', label: 'You said' }, { text: 'é漢 “quotes”' }] },
        { kind: 'list', ordered: true, items: [{ text: 'First', sources: ['S44'] }, { text: 'Second' }] },
        { kind: 'facts', rows: [{ label: 'Tier', text: 'High' }] },
        {
          kind: 'verdict',
          status: 'not_feasible',
          title: 'Regression discontinuity',
          text: 'There is no strict cut-off.',
          items: [{ text: 'Nobody is chosen by a score', label: 'You said' }],
        },
      ],
    },
    {
      id: 'cost',
      title: 'What it may cost',
      blocks: [
        {
          kind: 'table',
          caption: 'Costs by method',
          columns: [
            { title: 'Method', width: 3 },
            { title: 'Central', align: 'right' },
          ],
          rows: [
            ['Process evaluation', '£73,000'],
            ['A | pipe', ''],
          ],
          rowHeads: true,
        },
        { kind: 'figure', picture: toyPicture, caption: 'Cost band' },
      ],
    },
    {
      id: 'next',
      title: 'Next steps',
      blocks: [
        { kind: 'blank', label: 'Owner', lines: 2 },
        { kind: 'checklist', items: [{ text: 'Sign the DPIA', hint: 'Data protection officer' }] },
      ],
    },
  ],
  sources: [
    { id: 'S13', title: 'Test, Learn, Adapt', by: 'Haynes et al.', year: '2012', checked: 'excerpt' },
    { id: 'S44', title: 'Few clusters', by: 'Kahan et al.', year: '2016', checked: 'full' },
  ],
}
