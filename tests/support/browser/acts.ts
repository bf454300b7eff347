import type { Locator } from 'playwright-core'
import { routes } from '../../../src/platform/routes'
import type { Phone } from './phone'

/** What people do again and again, by tapping. Each begins and ends where it says. */

/** From the home page to the roll of today's meeting, opened by one sheet (U15). Gives the meeting's id. */
export const opensTodaysMeeting = async (runner: Phone): Promise<string> => {
  await runner.sees('今天有一场主题党日')
  await runner.taps('开始签到')
  // Its recorder is somebody else, and is not there yet; who opens it is (U3).
  await runner.answers('开始签到')
  await showsTheRoll(runner)
  await runner.sees(/^已到 1 人，还差 \d+ 人$/)
  return runner.parameter('meetingId')
}

/** From the room of an open meeting to its roll. */
export const showsTheRoll = (runner: Phone): Promise<void> => runner.taps('看名册')

/** From the roll to the room, where the meeting's code stands. Gives its picture. */
export const showsMeetingCode = async (runner: Phone): Promise<Locator> => {
  await runner.taps('出示会议码')
  const code = runner.page.getByRole('img', { name: '会议签到码，请党员用微信扫描' })
  await code.waitFor()
  return code
}

/**
 * Until the phone at the door has this member's present phone among those it knows without a network; it asks for them when its
 * scanner opens. The name alone would not do: the member's phone before may still be among them.
 */
export const knowsThePhoneOf = async (door: Phone, member: Phone): Promise<void> => {
  const deviceId = await member.page.evaluate(() => {
    const stored = Object.entries(localStorage).find(([key]) => key.endsWith('.device'))
    return (JSON.parse(stored![1]) as { deviceId: string }).deviceId
  })
  await door.page.waitForFunction(
    (wanted) =>
      Object.entries(localStorage).some(([key, stored]) => key.includes('.answer.devices.') && stored.includes(wanted)),
    deviceId,
  )
}

/** From the home page to one's own code, put on this phone first. Gives its picture. */
export const showsOwnCode = async (member: Phone): Promise<Locator> => {
  await member.taps('启用')
  await member.taps('在本机启用我的码')
  await member.sees('您的签到码在这部手机上')
  await member.taps('出示我的码')
  const code = member.page.getByRole('img', { name: '我的签到码，请书记扫描' })
  await code.waitFor()
  return code
}

/** Opens the scanner and holds the camera on a code until the phone says so. */
export const scans = async (member: Phone, code: Locator, says: string | RegExp): Promise<void> => {
  const lower = member.camera.pointAt(code)
  await member.opens(routes.scan)
  await member.sees(says)
  await lower()
}
