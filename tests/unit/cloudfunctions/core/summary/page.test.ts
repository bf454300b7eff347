import { childrenPage } from '../../../../../cloudfunctions/core/summary/page'
import type { SummaryRow } from '../../../../../cloudfunctions/core/summary/store'

const rows = (number: number) =>
  Array.from(
    { length: number },
    (_, at) => ({ nodeId: `n${at}`, name: `${at}`, kind: 'branch', figures: {} }) as SummaryRow,
  )

it('U10: goes on after forty lines and says how many are left', () => {
  const first = childrenPage({ rows: rows(95) }, undefined)
  expect([first.rows.length, first.next, first.left]).toEqual([40, 'n39', 55])
  const second = childrenPage({ rows: rows(95) }, 'n39')
  expect([second.rows[0]!.nodeId, second.next, second.left]).toEqual(['n40', 'n79', undefined])
  expect(childrenPage({ rows: rows(95) }, 'n79')).toMatchObject({ next: null })
  expect(childrenPage({ rows: rows(40) }, undefined)).toEqual({ rows: rows(40), next: null })
})
