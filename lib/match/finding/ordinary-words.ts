/**
 * Short English words that are also printed as names in capitals. Where everything is in capitals nothing tells which
 * is meant ("TELL US MORE", "TAP TO OPEN"), so they are left alone there.
 */
const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  (
    'a i am an as at be by do go he hi if in is it me my no of oh ok on or so to up us we act add age ago aid aim ' +
    'air all and any apt are arm art ask bad bar bat bed bet big bit bus but buy can cap car cat cop cup cut dam ' +
    'day did die dim dip doe dog dot dry due ear eat end era eve eye fan far fat few fit fix fly for fun gap gas ' +
    'get god got gun had has hat her him his hit hot how ice ill ink its jar job joy key kid law lay led let lie ' +
    'lot low mad man map may men met mix mud net new nor not now nut oak odd off oil old one our out own pad pan ' +
    'par pay pen per pet pie pin pit pop put ran raw red rid rip row run sad say sea see set she sit six sky son ' +
    'sun tap tax tea ten the tie tip too top toy try two use van via war was way web who why win won yes yet you ' +
    'able aids also area back ball base best bill bird both call camp card care case cash city club code cold ' +
    'come cool dark data date deal dear drug each east edge else even ever face fact fair fall farm fast file ' +
    'film find fire firm five flag food foot form four free from full fund gain game gave give goal gold good ' +
    'gulf half hall hand hard have head hear help here high hold home hope host hour huge idea into iron just ' +
    'keep kind king knew know land last late lead left less life like line link list live long look lord lost ' +
    'love made main make many mark mass mean meet mind mine more most move much must name near need news next ' +
    'nice nine none note once only onto open over page paid part past path peak pick plan play plus poll poor ' +
    'port post push race rain rate read real rest rich ride ring rise risk road rock role roll room rule rush ' +
    'safe said sail sale same save seal seat seed seek seen self sell send sent ship shop show sick side sign ' +
    'site size soft sold some song soon sort star stay step stop such sure swap take talk tank team tell term ' +
    'than that them then they thin this tide time told tone took tour town trip true turn type unit upon used ' +
    'very view vote wait walk wall want warm wave ways weak wear week well went were west what when whom wide ' +
    'wife wild will wind wing wire wise wish with word work yard year your zero zone truth'
  ).split(' '),
);

/** @param word in small letters */
export const isOrdinaryWord = (word: string): boolean => ORDINARY_WORDS.has(word);
