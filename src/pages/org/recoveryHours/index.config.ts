export default definePageConfig({ navigationBarTitleText: '找回身份的等候时间' })
