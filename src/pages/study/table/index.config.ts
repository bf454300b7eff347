export default definePageConfig({ navigationBarTitleText: '折算办法' })
