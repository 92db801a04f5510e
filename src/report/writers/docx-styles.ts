// The look of a Word document: one typeface that every computer has, ink on paper, one line colour.
import { LineRuleType, type IStylesOptions } from 'docx'

const INK = '12201D'
const SOFT = '465652'
const FONT = 'Calibri'

/** Sizes are half points, spacing twentieths of a point. @param colour of the line, as RRGGBB */
export function styles(colour: string): IStylesOptions {
  const heading = (size: number, before: number, after: number, color = INK) => ({
    run: { font: FONT, size, bold: true, color },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, color: INK, language: { value: 'en-GB' } },
        // Auto, said in full: without it some programs cut pictures to the height of a line.
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: heading(52, 0, 120, colour),
      heading1: heading(32, 400, 120, colour),
      heading2: heading(26, 280, 80),
      heading3: heading(23, 200, 60),
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        run: { size: 28, color: SOFT },
        paragraph: { spacing: { after: 200 } },
      },
      { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 26 } },
      { id: 'Small', name: 'Small', basedOn: 'Normal', run: { size: 18, color: SOFT } },
      {
        id: 'ContentsTitle',
        name: 'Contents Title',
        basedOn: 'Normal',
        run: { size: 26, bold: true },
        paragraph: { spacing: { before: 320, after: 80 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { size: 20, bold: true },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        paragraph: {
          indent: { left: 200 },
          spacing: { before: 120, after: 160 },
          border: { left: { style: 'single', size: 24, space: 10, color: colour } },
        },
      },
    ],
  }
}
