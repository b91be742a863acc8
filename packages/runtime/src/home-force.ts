/** The one force whose panels these are; another force's boroughs are found through the list of boroughs. */
export const homeForce = 'metropolitan';
