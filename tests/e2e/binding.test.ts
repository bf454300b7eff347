import { beginStory } from '../support/browser/story'

const story = beginStory()

story.tells(
  'a new phone: a wrong invitation code is refused in words, the right one leads to the home page',
  async () => {
    const stranger = await story.phone('new-phone-2')
    await stranger.sees('使用前请读一读这份说明')
    await story.pictures('consent')
    await stranger.taps('同意并继续')
    await stranger.sees('请先和党员名册对上号')
    await story.pictures('unbound')
    await stranger.taps('用微信手机号绑定')
    await stranger.sees(/^手机号 .*不在党员名册中，请联系支部书记核对。$/)

    const chen = await story.phone('chen-branch-secretary')
    await chen.taps('支部')
    await chen.taps(/^支部与党员/)
    await chen.taps('第三党支部')
    await chen.taps('许知行')
    await chen.taps('发邀请码')
    const code = await (await chen.sees(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)).innerText()
    await story.pictures('invitation')

    await stranger.types('邀请码', code.replace(/.$/, code.endsWith('2') ? '3' : '2'))
    await stranger.taps('用邀请码绑定')
    await stranger.sees('邀请码不对，还可以再试 4 次。')
    await story.pictures('wrong code')
    await stranger.types('邀请码', code.toLowerCase().replaceAll('-', ''))
    await stranger.taps('用邀请码绑定')
    await stranger.sees('今天有一场主题党日')
    await story.pictures('bound')
    await stranger.taps('我的')
    await stranger.sees('许知行')
  },
)
