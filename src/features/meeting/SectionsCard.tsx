import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import type { MeetingDetail } from '../../contract/meeting'
import { sectionsLeftOut } from '../../contract/sectionWords'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { factsText } from './presentSection'
import { usedBy } from './presentSpeaking'

/** 按人记录: whose there are, for those who may read them; how many and that they are left out, for everybody else. */
export function SectionsCard({ meeting: { id, sections, speakers, can } }: { meeting: MeetingDetail }) {
  if (!sections || (sections.count === 0 && !can.keepSections)) return null
  const open = (memberId?: string) => void openPage(routes.section, { meetingId: id, memberId })
  const { count, people } = sections
  return (
    <Card
      title="按人记录"
      aside={
        can.keepSections && (
          <Button kind="quiet" label="添加一位同志的记录" onClick={() => open()}>
            ＋ 添加
          </Button>
        )
      }
    >
      {!people && <View>{sectionsLeftOut(count)}</View>}
      {people?.map((facts) => (
        <Row
          key={facts.memberId}
          title={facts.name}
          note={[factsText(facts), ...usedBy({ speakers }, facts.memberId)].join(' · ')}
          onClick={() => open(facts.memberId)}
        />
      ))}
      {people && (
        <View className="meeting-quiet">
          {count === 0
            ? '一位同志一段：自我批评、批评意见、本人的态度。内容加密保存，只有到会的同志和本支部委员能看。'
            : '内容只有到会的同志和本支部委员能看。点开会记下是谁看的。'}
        </View>
      )}
    </Card>
  )
}
