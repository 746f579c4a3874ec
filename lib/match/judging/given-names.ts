/**
 * Given names that are common where the news of this part of the world is made, without accents. Before a surname they
 * tell whose it is. Those that are as often another word, a month or a place ("Will", "April", "Virginia") are left
 * out.
 */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abdul abel abigail abraham ada adam adan adela adele adrian adriana agnes agustin ahmed aida aisha alan ' +
    'alba albert alberto alejandra alejandro alessandro alex alexa alexander alexandra alexis alfonso alfred alfredo ' +
    'ali alice alicia alina alison alma alonso alvaro amanda amelia amir amparo amy ana anabel anastasia anders ' +
    'andre andrea andreas andres andrew angel angela angelica angelina anibal anita ann anna anne annette anthony ' +
    'antoine anton antonella antonia antonio antony aquiles aristides armando arnold arthur arturo asdrubal astrid ' +
    'audrey augusto barack barbara barron bartolome beatrice beatriz belen ben benedict benito benjamin bernard ' +
    'bernardo bernie bertha beth betty bianca billy bob boris brandon brenda brent brian bridget bruce bruno bryan ' +
    'calvin camila camille camilo candace carl carla carlos carmen carol caroline cary caterina catherine cecilia ' +
    'celia cesar charles charlie chester chris christian christina christine christopher chuck cilia clara clarence ' +
    'claude claudia claudio clemente clyde colin condoleezza connor consuelo craig cristian cristina cristobal ' +
    'curtis cynthia dale damian dan dana daniel daniela danielle danny dario david deborah debra delcy delia denise ' +
    'dennis denzel derek diana diane dianne diego dimitri dinah diosdado dolores domingo dominic don donald donna ' +
    'dora doris dorothy doug douglas duncan dustin dwayne dylan ed eddie edgar edith edmundo eduardo edward edwin ' +
    'efrain efren elaine eleanor elena elias elie elijah elisa elisabeth eliseo elizabeth ella ellen elliott elsa ' +
    'elvira emil emilia emiliano emilio emily emma enrique enriqueta eric erica erik ernest ernesto esperanza ' +
    'esteban estela esther ethan eugene eugenia eugenio eva evan evaristo evelyn evo fabian fabiana fabio fatima ' +
    'fausto federico felicia felipe felix fermin fernanda fernando fidel filippo flora francesca francesco francis ' +
    'francisca francisco francois frank franklin fred freddy frederick frida gabriel gabriela gaby garrett gary ' +
    'gaston gavin genaro george gerald gerard gerardo german gerry gilbert gilberto gina gino giorgio giovanni ' +
    'gisela giulia glen glenn gloria gonzalo gordon graciela graham greg gregorio gregory guadalupe guido guillermo ' +
    'gustavo hannah hans harold harriet harrison harry hassan hector heidi helen helena henri henrique henry herbert ' +
    'hernan hilario hilda hillary horacio howard hugh hugo humberto ian ignacio igor ines inigo irene iris irma ' +
    'isaac isabel isabella isidro ismael ivan ivana ivanka jacinto jack jackie jacob jacqueline jacques jaime jake ' +
    'james jamie jane janet janice jared jasmine jason javier javiera jean jeanette jeff jeffrey jennifer jeremy ' +
    'jerome jerry jesse jessica jesus jhon jill jim jimmy joan joana joanna joao joaquin jodie joe joel johan johann ' +
    'johanna john johnny jon jonas jonathan jorge jose josefa josefina joseph joshua josue joyce juan juana juanita ' +
    'judd judith judy jules julia julian juliana julie julien julieta julio julius justin kai kamala karen karin ' +
    'karl karla kash kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kerry kevin kimberly kirk ' +
    'kirsten klaus kristi kurt kyle lara larry lars laura lauren lawrence leandro leo leon leonard leonardo leonel ' +
    'leonor leopoldo leslie leticia letitia lewis liam lidia lilian liliana linda lindsey lisa lisandro lloyd lola ' +
    'lorena lorenzo lori louis louise lourdes luca lucas lucia luciana luciano lucille lucy luigi luis luisa luiz ' +
    'luke lydia lynn mabel macarena magdalena malcolm manuel manuela marc marcel marcela marcelino marcelo marcia ' +
    'marco marcos marcus margaret margarita maria mariana mariano marie marilyn marina mario marisol mark marlene ' +
    'marta martha martin martina mary mateo mathieu matias matilde matt matthew maureen maurice mauricio mauro ' +
    'maximo maya megan melania melanie melinda melissa merrick merryl michael michel michele michelle miguel mike ' +
    'mikhail milagros miles mireya miriam mitch mitt modesto mohamed mohammed moises molly monica morgan moses ' +
    'muhammad myriam nadia nancy naomi natalia natalie nathan nayib neil nelly nelson nestor nicanor nicholas nick ' +
    'nicola nicolas nicole nikki nina noah noel noelia nora norbert norma norman nuria octavio olga oliver olivia ' +
    'omar omarion oscar osvaldo otto ozzie pablo paco paloma pam pamela paola pascal pascual pat patricia patricio ' +
    'patrick paul paula paulina pauline paulo pedro peggy penelope perla pete peter phil philip philippe pierre ' +
    'pilar priscilla rachel rafael rafaela ralph ramiro ramon raquel raul ray raymond rebeca rebecca reinaldo renata ' +
    'rene ricardo richard rick ricky rigoberto rita rob robert roberta roberto robin rocio rodolfo rodrigo rogelio ' +
    'roger roland rolando roman romina romulo ron ronald ronny rosa rosalia rosalind rosario rosemary roxana roy ' +
    'ruben rudolf rufino rupert russell ruth ryan sabrina salomon sam samantha samuel sandra sara sarah saul scott ' +
    'sean sebastian sergei sergio seth shannon sharon sheila shirley silvana silvia silvio simon simona sixto ' +
    'solomon sonia sophia sophie stefan stefano stella stephanie stephen steve steven stuart susan susana susanna ' +
    'sven sylvia tamara tammy tania tatiana ted teodoro terence teresa terry theodore theresa thomas tiffany tim ' +
    'timothy tina todd tom tomas tommy tony tracy trevor tulsi tyler ulises umberto ursula valentin valentina ' +
    'valeria vanessa vera veronica vicente victor vincent vincenzo viviana vladimir walter wanda warren wayne wendy ' +
    'werner wesley whitey wilfredo wilhelm william willy wilmar wilmer wilson wolfgang xavier xiomara yadier yamila ' +
    'yolanda yoselin yulimar yuri yuruvi yvonne zachary zoe zoila'
  ).split(' '),
);

/** @param name in small letters, without accents */
export const isGivenName = (name: string): boolean => GIVEN_NAMES.has(name);
