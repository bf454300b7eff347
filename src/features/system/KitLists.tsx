import { useState } from 'react'
import { ArticleSheet } from '../../components/ArticleSheet'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { DataTable } from '../../components/DataTable'
import { atHand, foundBy, List } from '../../components/List'
import { PhotoStrip } from '../../components/PhotoStrip'
import { QrImage } from '../../components/QrImage'
import { RuleCards } from '../../components/RulePage'
import { Versions } from '../../components/Versions'

type Kind = 'all' | 'waiting' | 'none'
const kinds = [
  { value: 'all' as const, text: '全部' },
  { value: 'waiting' as const, text: '待办' },
  { value: 'none' as const, text: '没有的' },
]
const lines = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'].map((name, at) => ({
  name: `${name}事项`,
  note: `第 ${at + 1} 件`,
  waiting: at % 4 === 0,
}))
const nothing = () => {}
/** A square of one colour: it asks no server. */
const square =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADAgH/p8l7qQAAAABJRU5ErkJggg=='

/** A list with its kinds and its search, and what shows more than words: photos, a code, two versions, an article. */
export function KitLists() {
  const [kind, setKind] = useState<Kind>('all')
  const shown = lines.filter(({ waiting }) => kind === 'all' || (kind === 'waiting' && waiting))
  return (
    <List
      label="样例"
      answer={{ ...atHand(shown), ...(kind === 'all' && { more: nothing, left: { count: 34, atLeast: false } }) }}
      filter={{ value: kind, choices: kinds, onChange: setKind }}
      find={foundBy(({ name, note }) => `${name} ${note}`)}
      hint="事项、第几件"
      empty={{ title: '这里没有', text: '换一类看看。' }}
    >
      {(rows) => (
        <DataTable
          label="样例"
          items={rows}
          itemKey={({ name }) => name}
          onItem={nothing}
          asRow={({ name, note, waiting }) => ({
            title: name,
            note,
            after: waiting && <Chip tone="amber">待办</Chip>,
          })}
          columns={[
            { key: 'name', head: '事项', headNote: '名称', cell: ({ name }) => name },
            { key: 'note', head: '第几件', width: '140px', align: 'right', cell: ({ note }) => note },
          ]}
        />
      )}
    </List>
  )
}

/** Photos, two versions of a text, a code, and the words of a clause. */
export function KitPictures() {
  const [reading, setReading] = useState(false)
  return (
    <>
      <Card title="照片">
        <PhotoStrip
          label="现场照片"
          photos={[
            { id: 'a', url: square },
            { id: 'b', url: square, mark: '正在上传' },
            { id: 'c', url: undefined },
          ]}
          onAdd={nothing}
          onRemove={nothing}
          hint="拍摄地点会去掉"
        />
      </Card>
      <Card title="两份不一样">
        <Versions
          differences={[{ field: '地点', mine: '三楼会议室', theirs: '二楼会议室' }]}
          note="选定以前两份都在。"
          onMine={nothing}
          onTheirs={nothing}
        />
      </Card>
      <Card
        title="码"
        aside={
          <Button kind="quiet" small onClick={() => setReading(true)}>
            看依据
          </Button>
        }
      >
        <QrImage text="样例" label="样例码，不能用来签到" />
      </Card>
      <ArticleSheet
        open={reading}
        onClose={() => setReading(false)}
        title="条文"
        text="条文的原文在这里，一字不改。"
        source="《文件名》第一条"
        unverified
      />
    </>
  )
}

const rule = (version: number, days: number, effectiveFrom: string) => ({
  version,
  days,
  effectiveFrom,
  source: '样例',
  savedBy: '某同志',
  savedAt: `${effectiveFrom}T00:00:00.000Z`,
})
const versions = [rule(2, 7, '2026-03-01'), rule(1, 10, '2026-01-01')] as const

/** What an organ lays down from a day on. */
export function KitRule() {
  return (
    <RuleCards
      current={versions[0]}
      versions={versions}
      textOf={({ days }) => `等 ${days} 天`}
      unsaid="没有规定过"
      about={{ title: '怎样算', lines: ['从提交那天算起。', '改了只管以后的。'] }}
    />
  )
}
