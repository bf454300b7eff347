import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { soughtWords } from '../contract/findName'
import { countedWords, type Counted } from '../contract/paged'
import type { Answer } from '../platform/serverState'
import { useDrawnOf } from '../platform/pageLife'
import { Answered } from './Answered'
import { Button } from './Button'
import { Card } from './Card'
import { EmptyState, type EmptyStateProps } from './EmptyState'
import type { Choice } from './PickerField'
import { SearchField } from './SearchField'
import { Segmented } from './Segmented'
import './List.scss'

/** Rows and how they stand, with the way to more of them where there are. */
export interface Listed<Row> extends Answer<Row[]> {
  more?: (() => void) | undefined
  busy?: boolean
  /** How many are behind those at hand. */
  left?: Counted | undefined
}

interface ListProps<Row, Kind extends string> {
  /** Names it: 会议, 名册. */
  label: string
  answer: Listed<Row>
  /** Which of them: a few kinds, one shown. Left out where there is nothing to choose. */
  filter?: { value: Kind; choices: readonly Choice<Kind>[]; onChange: (value: Kind) => void } | false
  /** Other ways to narrow it, above its rows. */
  narrow?: ReactNode
  /** Those of the rows at hand that the words may mean (`foundBy`). */
  find?: (rows: readonly Row[], words: string) => Row[]
  /** In place of `find`: the server looks, in all there are, once the words are done. */
  ask?: {
    words: string
    onAsk: (words: string) => void
    /** There are others than those shown, however few these are. */
    beyond?: boolean
  }
  /** What can be typed: 姓名、拼音首字母. */
  hint?: string
  /** Said when there are none, whatever is looked for. */
  empty: EmptyStateProps
  /** How many are drawn before 再看一些; few where rows move while somebody looks, since each that moves sends all drawn with it. */
  atOnce?: number
  /** What they are counted by: 人, 场; 条 if not said. */
  unit?: string
  /** Lines to show while nothing is known; 5 if not said. */
  rows?: number
  children: (rows: Row[]) => ReactNode
}

/** No need to look for one of so few. */
const fewEnough = 8
/** A hall of hundreds is drawn a part at a time; the phone stays quick. */
const drawnAtOnce = 100
/** What one message to the page holds. */
const rowsAtOnce = 12

/** Looks for words in what a row says. */
export const foundBy =
  <Row,>(textOf: (row: Row) => string) =>
  (rows: readonly Row[], words: string): Row[] =>
    rows.filter((row) => soughtWords(textOf(row)).includes(soughtWords(words)))
/** Rows that are all at hand. */
export const atHand = <Row,>(rows: Row[]): Listed<Row> => ({
  data: rows,
  state: 'ready',
  error: undefined,
  refresh: () => Promise.resolve(),
})

/** The one list: its kinds, its search, its rows, the way to more, and what is said while there are none. */
export function List<Row, Kind extends string = string>(props: ListProps<Row, Kind>) {
  const {
    label,
    answer,
    filter,
    narrow,
    find,
    ask,
    hint = '找什么',
    atOnce = drawnAtOnce,
    rows,
    unit = '条',
    children,
  } = props
  const [typed, setTyped] = useState(ask?.words ?? '')
  const [max, setMax] = useState(atOnce)
  const all = answer.data ?? []
  const words = ask ? ask.words : typed.trim()
  const found = find && words ? find(all, words) : all
  const shown = useDrawnOf(found.slice(0, max), rowsAtOnce)
  const type = (text: string) => {
    setTyped(text)
    if (ask && text.trim() === '') ask.onAsk('')
  }
  const searches =
    Boolean(find ?? ask) &&
    (all.length > fewEnough || ask?.beyond || answer.more !== undefined || typed !== '' || words !== '')
  const hidden = found.length - max
  const more = hidden > 0 ? () => setMax(max + atOnce) : answer.more
  const left = leftOf(hidden, words === '' || ask !== undefined ? answer.left : undefined)
  return (
    <>
      {filter && filter.choices.length > 1 && <Segmented label={label} {...filter} />}
      <View className="kit-ways">
        {narrow}
        {searches && (
          <View className="kit-search">
            <SearchField label={`在${label}里找`} hint={hint} words={typed} onChange={type} onDone={ask?.onAsk} />
          </View>
        )}
      </View>
      <Answered answer={answer} rows={rows ?? 5}>
        {() => (found.length > 0 ? children(shown) : <None {...props} words={words} onAll={() => type('')} />)}
      </Answered>
      {(more ?? answer.busy) && (
        <View className="kit-more">
          {left && <View className="kit-left">{`还有 ${countedWords(left, unit)}`}</View>}
          <Button small loading={answer.busy} onClick={more}>
            再看一些
          </Button>
        </View>
      )}
    </>
  )
}

/** Those not drawn yet, and those not brought yet. */
const leftOf = (hidden: number, behind: Counted | undefined): Counted | undefined => {
  const count = Math.max(0, hidden) + (behind?.count ?? 0)
  return count > 0 ? { count, atLeast: behind?.atLeast ?? false } : undefined
}

interface NoneProps {
  answer: Listed<unknown>
  empty: EmptyStateProps
  words: string
  onAll: () => void
}
function None({ answer, empty, words, onAll }: NoneProps) {
  // What was not brought yet was not looked through either.
  const text = answer.more ? '只在已显示的里面找过，后面还有。' : '换个写法再试。'
  return (
    <Card>
      {words === '' ? (
        <EmptyState {...empty} />
      ) : (
        <EmptyState title={`没有找到“${words}”`} text={text} action={{ text: '看全部', onClick: onAll }} />
      )}
    </Card>
  )
}
