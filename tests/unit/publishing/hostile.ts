/** A headline that tries to leave every place in which it is printed. */
export const hostileHeadline = `</script><img src=x onerror=alert(1)> "&' ]]> 天宫 سپارکو`;
