import type writeSheets from 'write-excel-file/node'
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'

type Feature = NonNullable<NonNullable<Parameters<typeof writeSheets>[1]>['features']>[number]

/**
 * What the writer of sheets has no option for: the rows that each printed page repeats, the page's margins and foot, and that
 * a sheet is as wide as a page.
 */
const sheetFile = 'xl/worksheets/sheet{id}.xml'
const bookFile = 'xl/workbook.xml'

const inches = (mm: number): number => Math.round((mm / 25.4) * 10_000) / 10_000
const margins = {
  left: inches(15),
  right: inches(15),
  top: inches(18),
  bottom: inches(15),
  header: inches(8),
  footer: inches(7),
}

/** In a formula a name of a sheet stands in quotes. */
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const insert = (file: typeof sheetFile | typeof bookFile, root: string) => (xml: string, element: string) =>
  insertElementMarkupAccordingToOrderOfSiblings(xml, element, getOrderOfSiblings(file, root) ?? [], root)
const intoSheet = insert(sheetFile, 'worksheet')

/** @param heads how many rows from the top each page repeats. */
export const printed = (heads: number): Feature => ({
  files: {
    transform: {
      [sheetFile]: {
        transformElementAttributes: (tag, attributes) => {
          if (tag === 'pageMargins') return margins
          return tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes
        },
        transform: (xml) =>
          [
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            '<printOptions horizontalCentered="1"/>',
            '<headerFooter><oddFooter>&amp;C&amp;14— &amp;P —</oddFooter></headerFooter>',
          ].reduce(intoSheet, xml),
      },
      [bookFile]: {
        transform: (xml, sheets) =>
          xml.replace(
            /<definedNames\s*\/>|<definedNames><\/definedNames>/,
            `<definedNames>${sheets
              .map(
                ({ sheet = '' }, at) =>
                  `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(quoted(sheet))}!$1:$${heads}</definedName>`,
              )
              .join('')}</definedNames>`,
          ),
      },
    },
  },
})
