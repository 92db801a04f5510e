// A report as Markdown: for e-mail, wikis and version control. Text from outside is escaped, so that nothing in it can
// become markup, a link or a picture.
import type { Block, ListItem, Report, ReportSource, Table } from '../report.ts'
import { oneLine } from './one-line.ts'
import { dayOf, isLetter, refNumbers, STATUS_WORDS, sourceLine } from './words.ts'

/** The report as Markdown text. Pictures are told in words. */
export function toMarkdown(report: Report): string {
  const { title, subtitle, meta, sections, sources } = report
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]))
  const out = [
    `# ${plain(title)}`,
    ...(subtitle ? [plain(subtitle)] : []),
    ...(isLetter(report)
      ? []
      : [
          `Made on ${dayOf(meta.date)} from version ${meta.content.version} of the questions, reviewed on ${dayOf(meta.content.reviewed)}.`,
        ]),
    ...sections.flatMap((section) => [
      ...(section.title ? [`## ${plain(section.title)}`] : []),
      ...section.blocks.map((block) => blockText(block, numbers)),
    ]),
    ...(sources.length ? ['## Sources', sources.map(numbered).join('\n')] : []),
  ]
  return `${out.filter(Boolean).join('\n\n')}\n`
}

type Numbers = ReadonlyMap<string, number>

function blockText(block: Block, numbers: Numbers): string {
  switch (block.kind) {
    case 'lead':
      return `**${plain(block.text)}**`
    case 'text':
      // An address by itself is one, and can be followed; it holds no sign that could end it.
      if (block.follow && isAddress(block.text)) return `<${block.text}>`
      return plain(block.text) + refs(block.sources, numbers)
    case 'heading':
      return `### ${plain(block.text)}`
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${itemText(item, numbers)}`)
        .join('\n')
    case 'facts':
      return block.rows
        .map(({ label, text, sources }) => `- **${plain(label)}:** ${plain(text)}${refs(sources, numbers)}`)
        .join('\n')
    case 'table':
      return tableText(block)
    case 'figure':
      return `*${plain(block.caption)}.* ${plain(block.picture.says)}`
    case 'note':
      return `> ${block.title ? `**${plain(block.title)}** ` : ''}${plain(block.text)}${refs(block.sources, numbers)}`
    case 'verdict':
      return [
        `### ${plain(block.title)}: ${STATUS_WORDS[block.status].toLowerCase()}`,
        plain(block.text),
        block.items.map((item) => `- ${itemText(item, numbers)}`).join('\n'),
      ]
        .filter(Boolean)
        .join('\n\n')
    case 'cards':
      return block.items.map(({ title, text }) => `- **${plain(title)}** ${plain(text)}`).join('\n')
    case 'blank':
      return `${plain(block.label)}: ${'_'.repeat(40)}`
    case 'checklist':
      return block.items
        .map(({ text, hint }) => `- [ ] ${plain(text)}${hint ? ` (${plain(hint)})` : ''}`)
        .join('\n')
  }
}

function itemText({ text, label, sources }: ListItem, numbers: Numbers): string {
  return `${label ? `**${plain(label)}** ` : ''}${plain(text)}${refs(sources, numbers)}`
}

function tableText({ caption, columns, rows }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => plain(cell)).join(' | ')} |`
  return [
    `**${plain(caption)}**`,
    '',
    row(columns.map(({ title }) => title)),
    `| ${columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(row),
  ].join('\n')
}

function refs(sources: readonly string[] | undefined, numbers: Numbers): string {
  const found = (sources ?? []).flatMap((id) => numbers.get(id) ?? [])
  return found.length ? ` [${refNumbers(found)}]` : ''
}

/** The address is one to follow: escaped like text it would lead to another page. */
function numbered({ url = '', ...source }: ReportSource, index: number): string {
  const address = isAddress(url) ? ` <${url}>` : url && ` ${plain(url)}`
  return `${index + 1}. ${plain(sourceLine(source))}${address}`
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>]+$/.test(text)
}

/** One line, with everything that Markdown or HTML could read as markup escaped. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>|#~]|&(?=#?\w+;)/g, (sign) => `\\${sign}`)
    .replace(/^[-+](?=[-\s]|$)/, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}
