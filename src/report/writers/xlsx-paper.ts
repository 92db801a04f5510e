// How the sheets of a workbook come out of a printer: A4 on its side, all columns on one page, the head of the table on every
// page, and below it the name of the sheet with the number of the page.
import type { Feature } from 'write-excel-file/universal'
import { HEAD_ROW, type Sheet } from '../workbook.ts'

/** @param sheets with their names as the file has them */
export function onPaper(sheets: readonly Pick<Sheet, 'name' | 'freeze'>[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('</sheets>', `</sheets>${heads(sheets)}`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(
                /<pageSetup [^>]*?\/>/,
                '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
                  '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>',
              ),
        },
      },
    },
  }
}

/** Rows that are printed again on every page, by the name that spreadsheets know them by. */
function heads(sheets: readonly Pick<Sheet, 'name' | 'freeze'>[]): string {
  const names = sheets.flatMap(({ name, freeze }, at) => {
    const quoted = name.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/'/g, "''")
    return freeze
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${quoted}'!$${HEAD_ROW}:$${HEAD_ROW}</definedName>`
      : []
  })
  return names.length ? `<definedNames>${names.join('')}</definedNames>` : ''
}
