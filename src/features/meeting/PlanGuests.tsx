import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { PeopleField, PersonField } from '../../components/PersonField'
import { useProblemAt } from '../../components/problem'
import { TextField } from '../../components/TextField'
import { hasLecturers, invitedMax, isSensitive, lecturersMax, lecturerWord } from '../../contract/meetingPeople'
import { randomId } from '../../platform/random'
import type { PlanParts } from './presentPlan'
import { invitable, withMembers, type InvitedLine, type LecturerLine } from './presentPlanGuests'

/** Who lectures, of the organ or from outside; for kinds that have such people. */
export function LecturersCard({ form, change, choices }: PlanParts) {
  const error = useProblemAt('lecturers', undefined)
  if (!hasLecturers(form.kinds)) return null
  const lines = form.lecturers ?? []
  const word = lecturerWord(form.kinds)
  const put = (key: string, part: Partial<LecturerLine>) =>
    change({ lecturers: lines.map((line) => (line.key === key ? { ...line, ...part } : line)) })
  return (
    <Card
      title={word}
      aside={
        lines.length < lecturersMax && (
          <Button
            kind="quiet"
            label={`添加一位${word}`}
            onClick={() => change({ lecturers: [...lines, { key: randomId(), memberId: '', name: '', post: '' }] })}
          >
            ＋ 添加
          </Button>
        )
      }
    >
      {lines.length === 0 && <View>选填。写上是谁讲，记录和登记里都有。</View>}
      {error && <View className="meeting-problem">{error}</View>}
      {lines.map((line, at) => (
        <View key={line.key} className="meeting-vote-person">
          <PersonField
            label={`${word} ${at + 1}`}
            required={false}
            none="外单位的，写姓名"
            people={choices.members}
            value={line.memberId}
            onChange={(memberId) => put(line.key, { memberId })}
          />
          {line.memberId === '' && (
            <TextField
              label={`${word} ${at + 1} 姓名`}
              value={line.name}
              onChange={(name) => put(line.key, { name })}
              maxLength={20}
            />
          )}
          <TextField
            label={`${word} ${at + 1} 单位职务`}
            required={false}
            value={line.post}
            onChange={(post) => put(line.key, { post })}
            maxLength={40}
          />
          <Button kind="quiet" onClick={() => change({ lecturers: lines.filter(({ key }) => key !== line.key) })}>
            {`去掉${word} ${at + 1}`}
          </Button>
        </View>
      ))}
    </Card>
  )
}

/** 列席: who is asked before the day to sit in, to all of it or to some items. They are in no 应到. */
export function InvitedCard({ form, change, choices }: PlanParts) {
  const error = useProblemAt('invited', undefined)
  const lines = form.invited ?? []
  const people = invitable(form, choices)
  const put = (key: string, part: Partial<InvitedLine>) =>
    change({ invited: lines.map((line) => (line.key === key ? { ...line, ...part } : line)) })
  return (
    <Card
      title="列席的人员"
      aside={
        lines.length < invitedMax && (
          <Button
            kind="quiet"
            label="添加一位外单位列席人员"
            onClick={() =>
              change({ invited: [...lines, { key: randomId(), isMember: false, name: '', unit: '', items: [] }] })
            }
          >
            ＋ 外单位
          </Button>
        )
      }
    >
      <View className="meeting-quiet">
        {isSensitive(form.kinds)
          ? '选填。列席的同志只看得到名称、时间和地点；不计应到，没有表决权。'
          : '选填。入党积极分子、群众代表等，能看到这场会议，扫码就是列席；不计应到，没有表决权。'}
      </View>
      {error && <View className="meeting-problem">{error}</View>}
      {people.length > 0 && (
        <PeopleField
          label="本单位列席的同志"
          required={false}
          people={people}
          values={lines.filter(({ isMember }) => isMember).map(({ key }) => key)}
          onChange={(ids) => change({ invited: withMembers(lines, ids, choices) })}
        />
      )}
      {lines.map((line, at) => (
        <InvitedFields
          key={line.key}
          line={line}
          at={at}
          agenda={form.agenda}
          put={(part) => put(line.key, part)}
          remove={() => change({ invited: lines.filter(({ key }) => key !== line.key) })}
        />
      ))}
    </Card>
  )
}

interface InvitedFieldsProps {
  line: InvitedLine
  at: number
  agenda: PlanParts['form']['agenda']
  put: (part: Partial<InvitedLine>) => void
  remove: () => void
}

function InvitedFields({ line, at, agenda, put, remove }: InvitedFieldsProps) {
  const items = agenda.flatMap(({ id, title }, index) =>
    id && title.trim() ? [{ value: id, text: `第 ${index + 1} 项 ${title}` }] : [],
  )
  if (line.isMember && items.length === 0) return null
  return (
    <View className="meeting-vote-person">
      {!line.isMember && (
        <>
          <TextField
            label={`列席人员 ${at + 1} 姓名`}
            value={line.name}
            onChange={(name) => put({ name })}
            maxLength={20}
          />
          <TextField
            label={`列席人员 ${at + 1} 单位`}
            value={line.unit}
            onChange={(unit) => put({ unit })}
            maxLength={40}
          />
        </>
      )}
      {items.length > 0 && (
        <>
          <View className="meeting-quiet">{`${line.name || `列席人员 ${at + 1}`}只列席其中几项的，在这里勾；不勾是整场。`}</View>
          <CheckList
            label={`${line.name || `列席人员 ${at + 1}`}只列席`}
            choices={items}
            values={line.items}
            onChange={(chosen) => put({ items: chosen })}
          />
        </>
      )}
      {!line.isMember && (
        <Button kind="quiet" onClick={remove}>
          {`去掉列席人员 ${at + 1}`}
        </Button>
      )}
    </View>
  )
}
