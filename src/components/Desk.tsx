import { View } from '@tarojs/components'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useAddress } from '../platform/address'
import { focusOn, moveFocus, useKeys } from '../platform/keys'
import { openPage, usePageParams, type PageParams } from '../platform/navigate'
import { NarrowContext } from '../platform/room'
import { useWide } from '../platform/viewport'
import { PageBeside, PageOfViews } from './Page'
import { spoken } from './spoken'
import './Desk.scss'

interface AtDesk {
  /** The page whose record lies beside the list, and the parameter that names it. */
  of: string
  row: string
  chosen: string | undefined
  /** The row chosen last, which has the focus when its record is closed. */
  last: string | undefined
  choose: (id: string) => void
}
const DeskContext = createContext<AtDesk | undefined>(undefined)

/** Opens a row: beside the list at a desk, as a page of its own on a phone. */
export function useOpenRow(): (path: string, params: PageParams) => void {
  const desk = useContext(DeskContext)
  return (path, params) => {
    const id = desk?.of === path ? params[desk.row] : undefined
    if (desk && id !== undefined) desk.choose(String(id))
    else void openPage(path, params)
  }
}
/** What marks a row: the one whose record lies beside the list, and the one chosen last. */
export function useRowMarks(): (id: string) => { chosen: boolean; classes: string } {
  const desk = useContext(DeskContext)
  return (id) => {
    if (!desk) return { chosen: false, classes: '' }
    const chosen = desk.chosen === id
    return { chosen, classes: ` desk-row${chosen ? ' desk-chosen' : ''}${desk.last === id ? ' desk-last' : ''}` }
  }
}

interface DeskProps {
  of: string
  row: string
  /** The record of one row, as it stands on its own page. */
  beside: (id: string) => ReactNode
  /** The list. */
  children: ReactNode
}

/**
 * A list and, from 960 px, the record of the chosen row beside it; on a phone the list alone, whose rows open pages. Which row
 * is chosen stands in the address. The two are the very components of the two pages, drawn as they are on a phone.
 */
export function Desk(props: DeskProps) {
  return useWide() ? <WideDesk {...props} /> : <>{props.children}</>
}

const rows = '.desk-list .desk-row [role="button"], .desk-list .desk-row[role="button"]'

function WideDesk({ of, row, beside, children }: DeskProps) {
  const params = usePageParams()
  const [chosen, setChosen] = useState<string | undefined>(params[row])
  const [last, setLast] = useState(chosen)
  useAddress(row, chosen)
  const close = useCallback(() => setChosen(undefined), [])
  useFocusOnRow(chosen !== undefined)
  useKeys({
    arrowdown: () => moveFocus(rows, 1),
    arrowup: () => moveFocus(rows, -1),
    '/': () => focusOn('.desk-list input'),
    ...(chosen !== undefined && { escape: close }),
  })
  const choose = useCallback((id: string) => {
    setChosen(id)
    setLast(id)
  }, [])
  const desk = useMemo(() => ({ of, row, chosen, last, choose }), [of, row, chosen, last, choose])
  return (
    <PageOfViews leave={undefined}>
      <View className={chosen === undefined ? 'desk' : 'desk desk-open'}>
        <View className="desk-list">
          <DeskContext.Provider value={desk}>
            <NarrowContext.Provider value={chosen !== undefined}>{children}</NarrowContext.Provider>
          </DeskContext.Provider>
          <View className="desk-keys" {...spoken({ hidden: true })}>
            ↑ ↓ 选一行 · Enter 打开 · / 查找 · Esc 关闭右边
          </View>
        </View>
        {chosen !== undefined && (
          <View key={chosen} className="desk-beside" {...spoken({ role: 'region', label: '选中的一条' })}>
            <NarrowContext.Provider value>
              <PageBeside onClose={close} onWhole={() => void openPage(of, { [row]: chosen })}>
                {beside(chosen)}
              </PageBeside>
            </NarrowContext.Provider>
          </View>
        )}
      </View>
    </PageOfViews>
  )
}

/** The list is drawn otherwise once something lies beside it, and again when that is closed: the focus stays on its row. */
function useFocusOnRow(open: boolean): void {
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) focusOn('.desk-list .desk-last[role="button"], .desk-list .desk-last [role="button"]')
    first.current = false
  }, [open])
}
