import * as v from 'valibot'
import { action } from './action'
import { scannersMax } from './attendanceWords'
import { id } from './fields'
import type { Person } from './person'

/** 签到员 of one meeting: they scan and look people up until it closes. The whole list each time; none is nobody. */
export const nameScanners = action<{ scanners: Person[] }>()({
  name: 'meeting.nameScanners',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    memberIds: v.pipe(v.array(id), v.maxLength(scannersMax, `一场会议最多 ${scannersMax} 名签到员`)),
  }),
  problems: ['notAllowed', 'notFound', 'meetingStateWrong', 'changedElsewhere', 'chairNotFound'],
})
