/**
 * The header by which CloudFront tells the web function that a request came through it. CloudFront writes its own value over one that a
 * client sends; whoever calls the API past CloudFront does not know the value.
 */
export const frontDoorHeader = 'x-wardmote-front-door';
