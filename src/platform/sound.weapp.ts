import Taro from '@tarojs/taro'

type Player = ReturnType<typeof Taro.createInnerAudioContext>
let player: Player | undefined

/** One for all: a phone has few of them. A phone that is muted stays so, and music goes on. */
function thePlayer(): Player {
  if (player) return player
  void Promise.resolve(Taro.setInnerAudioOption({ obeyMuteSwitch: true, mixWithOther: true })).catch(() => undefined)
  player = Taro.createInnerAudioContext()
  return player
}

/** Plays one of `assets/tones`; where that cannot be, nothing is heard and nothing said. */
export function sound(tone: string): void {
  try {
    const here = thePlayer()
    here.stop()
    here.src = `/assets/tones/${tone}.wav`
    here.play()
  } catch {
    // No sound here.
  }
}
