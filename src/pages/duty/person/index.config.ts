export default definePageConfig({ navigationBarTitleText: '对个人的要求' })
