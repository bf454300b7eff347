import { View } from '@tarojs/components'
import { useState } from 'react'
import { ArticleSheet } from '../../components/ArticleSheet'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { Figures } from '../../components/Figures'
import { Meter } from '../../components/Meter'
import { Notice } from '../../components/Notice'
import { spoken } from '../../components/spoken'
import type { Totals } from '../../contract/attendance'
import type { Quorum } from '../../contract/quorum'
import { unfoundedText } from '../../contract/quorumWords'
import { regulationOfQuorum } from '../../contract/regulations'
import { figureNotes, figuresOf, quorumView, type RollFilter } from './presentRoll'
import './attendance.scss'

/** 应到、实到、请假、未到、列席, and whether enough have come. */
export function TotalsCard({ roll, onFilter }: { roll: Totals; onFilter?: (filter: RollFilter) => void }) {
  const unfounded = unfoundedText(roll)
  return (
    <Card>
      <Figures
        items={figuresOf(roll).map(({ filter, ...figure }) => ({
          ...figure,
          onClick: onFilter && (() => onFilter(filter)),
        }))}
      />
      {figureNotes(roll).map((note) => (
        <View key={note} className="attendance-late">
          {note}
        </View>
      ))}
      {unfounded && <Notice tone="amber">{unfounded}</Notice>}
      {roll.quorum && <QuorumLine quorum={roll.quorum} closed={roll.state !== 'open'} />}
    </Card>
  )
}

function QuorumLine({ quorum, closed }: { quorum: Quorum; closed: boolean }) {
  const [open, setOpen] = useState(false)
  const { words, chip, value, max, threshold } = quorumView(quorum, closed)
  const { title, requirement, source, article, verified } = regulationOfQuorum[quorum.rule]
  return (
    <>
      <Meter value={value} max={max} threshold={threshold} label={words} tone={quorum.met ? 'green' : 'amber'} />
      <View
        className="attendance-quorum"
        onClick={() => setOpen(true)}
        {...spoken({ role: 'button', label: `${words}，${chip.word}，看依据` })}
      >
        <View className="attendance-quorum-words">{words}</View>
        <Chip tone={chip.tone}>{chip.word}</Chip>
        <View className="attendance-arrow">›</View>
      </View>
      <ArticleSheet
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        text={requirement}
        source={`《${source}》${article}`}
        unverified={!verified}
      />
    </>
  )
}
