// `map FLOW`: the flow as an outline, or drawn.
import { flowDrawing } from '../map-drawing.ts'
import { flowOutline } from '../map-outline.ts'
import { findFlow, loadContent, Stop, type Command } from './command.ts'

export const mapCommand: Command = {
  usage: 'FLOW [--format svg|text]',
  does: 'the flow drawn, or as an outline',
  help: `text (the default): every question with when it is asked, what reads it and its options; every fact.
svg: a drawing for a page or a slide: npm run -s flow -- map works --format svg > works.svg`,
  options: { format: { type: 'string', default: 'text' } },
  async run({ words: [id], options: { format }, folder }, streams) {
    if (format !== 'svg' && format !== 'text')
      throw new Stop(`The format can be svg or text, not ${format}.`, 2)
    const flow = findFlow(loadContent(folder), id, { evenPreparing: true })
    await streams.out(format === 'svg' ? flowDrawing(flow) : flowOutline(flow))
    return 0
  },
}
