import { View } from '@tarojs/components'
import { useState } from 'react'
import { ArticleSheet } from '../../components/ArticleSheet'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { TakeAway } from '../../components/papers/TakeAway'
import { spoken } from '../../components/spoken'
import type { MeetingDetail } from '../../contract/meeting'
import type { Vote } from '../../contract/meetingVote'
import type { VoteRule } from '../../contract/vocabulary'
import { AnnounceResult, NowOnScreen } from './OnScreen'
import { VoteSheet } from './VoteSheet'
import { VotersSheet } from './VotersSheet'
import { articleOf, voteView } from './presentVote'
import './meeting.scss'

/** Votes with the figures each was counted on; every result opens its article. */
export function VotesCard({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const [rule, setRule] = useState<VoteRule>()
  const [adding, setAdding] = useState(false)
  const [voters, setVoters] = useState<Vote>()
  const { votes, can } = meeting
  if (votes.length === 0 && !can.vote) return null
  return (
    <Card
      title="表决"
      aside={
        can.vote && (
          <Button kind="quiet" onClick={() => setAdding(true)}>
            ＋ 登记
          </Button>
        )
      }
    >
      <NowOnScreen meeting={meeting} onDone={onDone} />
      {votes.length === 0 && <View>会上表决过的，在这里登记一次。</View>}
      {votes.map((vote) => {
        const { id, matter, chip, cast, lines } = voteView(vote)
        return (
          <View key={id} className="meeting-vote">
            <View className="meeting-vote-head">
              <View>{matter}</View>
              <Chip tone={chip.tone}>{chip.word}</Chip>
            </View>
            <View className="meeting-vote-line">{cast}</View>
            {lines.map((line) => (
              <View key={line} className="meeting-quiet">
                {line}
              </View>
            ))}
            <View
              className="meeting-link"
              onClick={() => setRule(vote.rule)}
              {...spoken({ role: 'button', label: `${matter}，看依据` })}
            >
              看依据 ›
            </View>
            {can.seeRoll && vote.matterKind && (
              <View
                className="meeting-link"
                onClick={() => setVoters(vote)}
                {...spoken({ role: 'button', label: `${matter}，看谁可以表决` })}
              >
                谁可以表决 ›
              </View>
            )}
            {can.seeRoll && (
              <TakeAway kind="voteReport" of={{ meetingId: meeting.id, voteId: id }} words="取走表决结果报告单" />
            )}
            <AnnounceResult meeting={meeting} voteId={id} matter={matter} onDone={onDone} />
          </View>
        )
      })}
      {rule && <ArticleSheet open onClose={() => setRule(undefined)} {...articleOf(rule)} />}
      {voters && (
        <VotersSheet
          meetingId={meeting.id}
          voteId={voters.id}
          matter={voters.matter}
          onClose={() => setVoters(undefined)}
        />
      )}
      {adding && (
        <VoteSheet
          meeting={meeting}
          onShown={onDone}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            onDone()
          }}
        />
      )}
    </Card>
  )
}
