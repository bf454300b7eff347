export default definePageConfig({ navigationBarTitleText: '本支部还差什么' })
